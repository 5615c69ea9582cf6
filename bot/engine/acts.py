"""Which act each text is to an open question, for simulated clients: JSON lines in, JSON lines out; the model once.

python -m bot.engine.acts MODEL
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys

from bot.quiet_logs import quiet_logs, quiet_structlog

FREE_TEXT = "\u2060"  # what the door puts before a text, so that it is never taken for a command


def main(model: str) -> None:
    """Read {"text", "asking"} and print {"intent"}, as the policies would see it, until the input ends."""
    quiet_logs(logging.ERROR)
    quiet_structlog()
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    agent = Agent.load(model)
    for line in sys.stdin:
        said = json.loads(line)
        message = UserMessage(text=FREE_TEXT + said["text"], metadata={"asking": said["asking"]})
        assert agent.processor is not None
        parsed = asyncio.run(agent.processor.parse_message(message))
        sys.stdout.write(json.dumps({"intent": parsed["intent"]["name"]}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
