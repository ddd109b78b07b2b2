"""Triggers: which words of a sentence tell of an event, and of which kind."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Temperatures fell to minus 12 in Hull on Friday.", set()),
        ("Prices fell to a record low on Friday.", set()),
        ("The town fell to the rebels on Friday.", {"battles/territory-captured"}),
        ("The appeals court overturned the ruling on Friday.", set()),
        ("A bus overturned near Hull on Friday.", {"accident/crash"}),
        ("The bus went off the road near Hull on Friday.", {"accident/crash"}),
        ("Drivers in Hull went on strike on Friday.", {"protests/strike"}),
        ("The government declared a state of emergency on Friday.", {"politics/decision"}),
        ("Prisoners took two guards hostage in Hull on Friday.", {"violence-against-civilians/abduction"}),
        ("The police took two men into custody in Hull on Friday.", {"strategic/arrest"}),
        ("A lorry skidded on ice in Hull on Friday.", {"accident/crash"}),
        ("Shares skidded in Hull on Friday.", set()),
        ("A device went off in Hull on Friday.", {"explosions/bombing"}),
        ("At least 6 people were hurt in army airstrikes targeting a camp in Homs.", {"explosions/air-strike"}),
        ("The army pounded the besieged town of Homs with air strikes on Friday.", {"explosions/air-strike"}),
        ("The army besieged Homs on Friday.", {"battles/offensive"}),
        ("Two people were wounded by mortar fire in Homs on Friday.", {"explosions/shelling"}),
        ("Both sides broke the cease-fire in Homs on Friday.", {"strategic/agreement"}),
        ("The council signed a contract with the builders on Friday.", {"strategic/agreement"}),
        ("The court remanded the driver in custody on Friday.", {"justice/trial"}),
        ("A court in Hull charged the three men with manslaughter on Friday.", {"justice/trial"}),
        ("The hotel in Hull charged the three men twice on Friday.", set()),
        ("A ferry with 40 passengers sank off Hull on Friday.", {"accident/crash"}),
        ("The ferry disaster in Hull on Friday killed 60 people.", {"accident/crash"}),
        ("Shares of the ferry company sank in Hull on Friday.", set()),
        ("A river burst its banks in Hull on Friday.", {"disaster/flood"}),
        ("A tank at a factory in Hull burst on Friday.", {"accident/collapse"}),
        ("He burst into tears in Hull on Friday.", set()),
        ("An earthquake struck Hull on Friday, killing two people.", {"disaster/earthquake"}),
        ("Parliament voted in Hull on Friday to close the mines.", {"politics/decision"}),
        ("Fans voted in Hull on Friday for the best song.", set()),
        ("Hundreds of refugees left Hull on Friday in buses.", {"movement"}),
        ("The minister left Hull on Friday.", set()),
        ("On 5 March in Hull there was rain, and on March 6 in Leeds.", set()),
        ("Students march in Hull on Friday", {"protests/protest"}),
        ("The attackers fled from Hull on Friday.", set()),
        ("The driver fled Hull on Friday.", set()),
        ("Thousands of people were forced to flee Hull on Friday.", {"movement/displacement"}),
        ("The fighting forced 300 families to flee from Hull on Friday.", {"movement/displacement"}),
        ("A camp of displaced people in Hull was opened on Friday.", set()),
        ("Rifle fire was heard in Hull on Friday.", set()),
        ("A fire broke out in a mill in Hull on Friday.", {"accident/fire"}),
        ("Guards opened fire in Hull on Friday.", {"violence-against-civilians/shooting"}),
        ("Roads were repaired before the election in Hull on Friday.", set()),
        ("An election was held in Hull on Friday.", {"politics/election"}),
        ("The figures demonstrate that Hull grew by Friday.", set()),
        ("The minister protested to the ambassador in Hull on Friday.", set()),
        ("The leaders of both countries signed a declaration in Hull on Friday.", {"strategic/agreement"}),
    ],
)
def test_kinds(read: Callable[[str], Extraction], text: str, kinds: set[str]) -> None:
    assert {mention.type for mention in read(text).mentions} == kinds
