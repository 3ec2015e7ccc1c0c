"""The JSON Schema (draft-07) that editors use to complete and check a scenario file."""

from typing import Any

from pydantic import BaseModel

from game.scenario.problems import Path
from game.scenario.profile_schema import ProfileFile
from game.scenario.schema import ScenarioFile

__all__ = ["allowed_keys", "draft_07", "scenario_schema"]


def scenario_schema() -> dict[str, Any]:
    """The schema of "ad-referendum-scenario/1"."""
    schema = _written(ScenarioFile)
    profile = _written(ProfileFile)
    schema["definitions"] |= {name: _partial(one) for name, one in profile["definitions"].items()}
    named = schema["properties"]["profile"]
    changed = _partial(profile) | {"required": ["name"], "description": named["description"]}
    for key in ("$schema", "definitions"):
        changed.pop(key)
    motions = changed["properties"]["motions"]
    by_key = {"type": "object", "additionalProperties": motions["items"]}
    changed["properties"]["motions"] = {"anyOf": [motions, by_key]}
    schema["properties"]["profile"] = {"anyOf": [named, changed]}
    return schema


def _written(model: type[BaseModel]) -> dict[str, Any]:
    return draft_07(model.model_json_schema(ref_template="#/definitions/{model}"))


def _partial(schema: dict[str, Any]) -> dict[str, Any]:
    """The same, when only some of its keys are written."""
    return {key: one for key, one in schema.items() if key != "required"}


def draft_07(generated: dict[str, Any]) -> dict[str, Any]:
    """Pydantic's schema in the dialect that editors' YAML plug-ins read best."""
    schema = {key: _tidy(value) for key, value in generated.items() if key != "$defs"}
    definitions = _tidy(generated.get("$defs", {}))
    head = {"$schema": "http://json-schema.org/draft-07/schema#"}
    return {**head, **schema, "definitions": definitions}


def _tidy(node: Any) -> Any:
    """Without generated titles; a mapping with key patterns admits no other keys."""
    if isinstance(node, list):
        return [_tidy(one) for one in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidy(one) for key, one in node.items() if not _generated_title(key, one)}
    if "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    return tidy


def _generated_title(key: str, value: Any) -> bool:
    return key == "title" and isinstance(value, str)


def allowed_keys(schema: dict[str, Any], path: Path) -> tuple[str, ...]:
    """The keys a mapping at this path may have, for "did you mean"."""
    node = schema
    for step in path:
        node = _inside(_resolved(schema, node), step)
    return tuple(_resolved(schema, node).get("properties", ()))


def _inside(node: dict[str, Any], step: str | int) -> dict[str, Any]:
    if isinstance(step, int):
        found = node.get("items", {})
    elif step in node.get("properties", {}):
        found = node["properties"][step]
    else:
        patterns = node.get("patternProperties", {})
        found = next(iter(patterns.values()), node.get("additionalProperties", {}))
    return found if isinstance(found, dict) else {}


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    name = node.get("$ref", "").removeprefix("#/definitions/")
    found: dict[str, Any] = schema["definitions"].get(name, node)
    return found
