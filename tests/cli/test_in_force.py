"""Which standard is in force: `rettesnor standards check` says where no text does."""

import pytest

GREVE, BALLERUP = "greve-2019", "ballerup"


@pytest.mark.parametrize("stage", ["in-force", "replaced"])
def test_two_standards_in_force_of_which_no_text_says_which_goes_before_are_warned_of(rettesnor, own_files, stage):
    """Ballerup's text gives no date at all."""
    other = "ballerup-2"
    text = (own_files / "ballerup" / "ballerup.yaml").read_text("utf-8").replace("stage: in-force", f"stage: {stage}")
    copied = text.replace("standard: ballerup\n", f"standard: {other}\n")
    (own_files / "ballerup" / f"{other}.yaml").write_text(copied, "utf-8")
    ran = rettesnor("standards", "check", BALLERUP)
    assert ran.code == 0
    assert (f"{BALLERUP}: se på dette: {other} gælder fra samme dag" in ran.flat) == (stage == "in-force")
    [checked] = rettesnor("standards", "check", other, "--json").json["standards"]
    assert (checked["ok"], len(checked["warnings"])) == (True, int(stage == "in-force"))


def test_which_standard_is_in_force_is_said_by_the_standards_alone(rettesnor, own_files):
    with (own_files / "greve" / "municipality.yaml").open("a", encoding="utf-8") as file:
        file.write("standard: greve-2019\n")
    ran = rettesnor("standards", "check", GREVE)
    assert (ran.code, "standard: dette navn kendes ikke her" in ran.flat) == (1, True)
