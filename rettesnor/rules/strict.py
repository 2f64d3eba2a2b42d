"""What every model of a file is: closed and unchanging."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Nothing extra allowed: a misplaced key is an error, never a silent default."""

    model_config = ConfigDict(extra="forbid", frozen=True)
