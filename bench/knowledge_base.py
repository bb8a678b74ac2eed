"""Makes knowledge bases of any size, to see how the cost grows with it."""

import json
import random


def knowledge_base(questions, effects, alternatives, criteria=20, options=6, seed=1):
    """A knowledge base of single choices; each option has `effects` effects. Random, the same for the same seed."""
    dice = random.Random(seed)
    ids = [f"a{i}" for i in range(alternatives)]
    return {
        "schema_version": 1,
        "id": "scaling",
        "name": "Scaling",
        "version": "1.0",
        "as_of": "2026-11-20",
        "sources": [{"id": "none", "title": "Made up", "kind": "judgement", "date": "2026-11-20"}],
        "alternatives": [{"id": i, "name": i} for i in ids],
        "criteria": [
            {
                "id": f"c{c}",
                "name": f"c{c}",
                "description": "A criterion.",
                "base_weight": dice.randint(1, 4),
                "ratings": {i: dice.randint(0, 100) for i in ids},
            }
            for c in range(criteria)
        ],
        "questions": [
            {
                "id": f"q{q}",
                "title": f"q{q}",
                "help": "A question.",
                "kind": "judgement",
                "options": [
                    {
                        "id": f"o{o}",
                        "label": f"o{o}",
                        "effects": [
                            {
                                "criterion": f"c{dice.randrange(criteria)}",
                                "weight": dice.randint(1, 9),
                                "reason": "A reason.",
                                "sources": ["none"],
                            }
                            for _ in range(effects)
                        ],
                    }
                    for o in range(options)
                ],
            }
            for q in range(questions)
        ],
    }


def write(path, **shape):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(knowledge_base(**shape), file)
