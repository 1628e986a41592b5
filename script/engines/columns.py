"""The tables that the queries read, with their columns."""

MOMENT = "timestamptz"
COLUMNS = {
    "services": {"id": "text", "team": "text"},
    "deployments": {"id": "text", "service": "text", "environment": "text", "status": "text", "commit_at": MOMENT,
                    "deployed_at": MOMENT, "planned": "boolean"},
    "incidents": {"service": "text", "opened_at": MOMENT, "resolved_at": MOMENT, "deployment_id": "text",
                  "caused_by_change": "boolean"},
    "changes": {"service": "text", "first_commit_at": MOMENT, "opened_at": MOMENT, "first_review_at": MOMENT,
                "merged_at": MOMENT, "deployed_at": MOMENT},
}
