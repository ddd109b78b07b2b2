import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.engine import InputError, run
from dateline.errors import Problem, ProblemsError


def half(number: int) -> int:
    if number == 7:
        raise ProblemsError([Problem("content/x.yml", 1, 2, "E202", "seven has no half")])
    return number // 2


def whose(_: int) -> int:
    return os.getpid()


def later_first(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number


@given(st.lists(st.integers(8)), st.integers(1, 9))
def test_serial_gives_the_outputs_in_order(numbers: list[int], chunk: int) -> None:
    assert list(run(half, numbers, chunk=chunk)) == [number // 2 for number in numbers]


@pytest.mark.parametrize("chunk", [1, 3, 50])
def test_processes_give_what_serial_gives(chunk: int) -> None:
    numbers = range(8, 40)
    assert list(run(half, numbers, jobs=2, chunk=chunk)) == list(run(half, numbers))


def test_the_first_input_comes_first_even_when_it_is_slow() -> None:
    assert list(run(later_first, range(6), jobs=2)) == list(range(6))


def test_one_job_stays_in_this_process_and_two_leave_it() -> None:
    assert set(run(whose, range(4))) == {os.getpid()}
    assert os.getpid() not in set(run(whose, range(4), jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_names_its_input_and_comes_at_its_place(jobs: int) -> None:
    outputs = run(half, [4, 6, 7, 8], jobs=jobs)
    assert [next(outputs), next(outputs)] == [2, 3]
    with pytest.raises(InputError, match=r"^ProblemsError: .*seven has no half \(while working on 7\)") as error:
        next(outputs)
    assert "in half" in error.value.__notes__[0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_inputs_no_outputs(jobs: int) -> None:
    assert list(run(half, [], jobs=jobs)) == []


def test_inputs_are_read_only_a_few_chunks_ahead() -> None:
    read = []

    def inputs() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    outputs = run(whose, inputs(), jobs=2, chunk=2)
    next(outputs)
    outputs.close()
    assert len(read) <= 10


@pytest.mark.parametrize(("jobs", "chunk"), [(0, 1), (1, 0)])
def test_jobs_and_chunk_are_positive(jobs: int, chunk: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        list(run(half, [1], jobs=jobs, chunk=chunk))


def test_an_interrupt_leaves_no_process_and_one_traceback(tmp_path) -> None:
    script = tmp_path / "work.py"
    script.write_text(
        textwrap.dedent("""
        import os, time
        from dateline.engine import run

        def slow(number):
            time.sleep(0.2)
            return os.getpid()

        if __name__ == "__main__":
            for output in run(slow, range(1000), jobs=2):
                print(output, flush=True)
        """)
    )
    child = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    os.killpg(child.pid, signal.SIGINT)
    others, stderr = child.communicate(timeout=20)
    assert stderr.count("Traceback") == 1
    assert stderr.rstrip().endswith("KeyboardInterrupt")
    for worker in {int(line) for line in (first + others).split()}:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
