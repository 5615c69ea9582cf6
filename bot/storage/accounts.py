"""Loading and saving what a client says of themselves beside the negotiation: their approach, what is in the way."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.negotiation.approach import Approach
from bot.negotiation.obstacles import Obstacle
from bot.storage.tables import ApproachRow, ObstacleRow


def load_approach(session: Session, client_id: str) -> Approach:
    """How the client likes to be worked with; an empty approach where nothing was said."""
    row = session.get(ApproachRow, client_id)
    return Approach(**row.data) if row else Approach()


def save_approach(session: Session, client_id: str, approach: Approach) -> None:
    """Write the approach; one the client undid goes."""
    if approach != Approach():
        session.merge(ApproachRow(client_id=client_id, data=asdict(approach)))
    elif (row := session.get(ApproachRow, client_id)) is not None:
        session.delete(row)


def load_obstacles(session: Session, client_id: str) -> list[Obstacle]:
    """What could get in the way, in order of time."""
    rows = session.scalars(select(ObstacleRow).where(ObstacleRow.client_id == client_id).order_by(ObstacleRow.position))
    return [
        Obstacle(
            row.data["words"], row.item_id, row.data["idea"], tuple(row.data["options"]), tuple(row.data["chosen"])
        )
        for row in rows
    ]


def save_obstacles(session: Session, client_id: str, obstacles: list[Obstacle]) -> None:
    """Write all obstacles; one the client took back goes."""
    session.execute(
        delete(ObstacleRow).where(ObstacleRow.client_id == client_id, ObstacleRow.position >= len(obstacles))
    )
    for position, obstacle in enumerate(obstacles):
        data = {name: value for name, value in asdict(obstacle).items() if name != "item_id"}
        session.merge(ObstacleRow(client_id=client_id, position=position, item_id=obstacle.item_id, data=data))
