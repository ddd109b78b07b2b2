"""What every record of the model has in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=120)]


class Record(BaseModel):
    """A frozen, closed record: an unknown key is an error, a value never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
