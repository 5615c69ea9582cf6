"""What has to be set in Rasa 3.6.21 from outside, for want of an option (docs/adr/0002-forgetful-engine.md).

Each change names the place in Rasa's source and the measurement behind it. `tests/e2e/test_stopped_processes.py` holds
the time-out from outside; all must be looked at again if Rasa is ever upgraded.
"""

from __future__ import annotations

import os
from typing import Any

ACTION_SECONDS = 10  # action 10 s < engine 15 s < door 20 s (design, "One turn")


def tune() -> None:
    """Apply all changes; call once, before Rasa serves."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    shorten_action_time_out()
    refuse_to_serve_without_a_model()
    build_action_validator_once()


def shorten_action_time_out(seconds: int = ACTION_SECONDS) -> None:
    """An action may take `seconds`, not the 300 that rasa/core/actions/action.py imports by name."""
    import rasa.core.actions.action as module

    module.DEFAULT_REQUEST_TIMEOUT = seconds


def refuse_to_serve_without_a_model() -> None:
    """Stop the start where no model could be loaded; Rasa would serve on and answer every message with nothing."""
    import rasa.core.agent as module

    load = module.load_agent

    async def load_or_stop(*arguments: Any, **options: Any) -> Any:
        agent = await load(*arguments, **options)
        if not agent.is_ready():
            raise SystemExit("The engine has no model it can load: run `make train`.")
        return agent

    module.load_agent = load_or_stop


def build_action_validator_once() -> None:
    """Check an action's answer with a validator built once.

    `RemoteAction._validate_action_result` calls `jsonschema.validate`, which checks the schema itself anew on every
    call: about 20 of the 26.6 ms a turn with one action took (design, facts about Rasa).
    """
    from jsonschema import ValidationError
    from jsonschema.validators import validator_for
    from rasa.core.actions.action import RemoteAction

    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)(schema)

    def validate(_action: Any, result: dict[str, Any]) -> bool:
        error = next(validator.iter_errors(result), None)
        if error is not None:
            raise ValidationError("The action server's answer does not have the form Rasa expects.")
        return True

    RemoteAction._validate_action_result = validate
