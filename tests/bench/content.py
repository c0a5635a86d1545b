"""Content: databases of any size, and the same content for the opponent."""

import datetime
import json
import pathlib
import random
import sqlite3
import subprocess

REPORTS = 6  # at most, of a plan that is made up
ROWS = 190_000  # of reports at most: a board takes 200,000 of a dataset
HEALTHS = ("on_course", "on_course", "on_course", "at_risk", "off_course")
ANSWERS = ("specific", "measurable", "agreed", "realistic", "time_bound",
           "engaged")


def make_demo(program, path, today=None):
    """Make a database with the demo content."""
    for command in (["init", path],
                    ["demo", path, *(["--today", today] if today else [])]):
        subprocess.run([program, *map(str, command)], check=True,
                       stdout=subprocess.DEVNULL)


def make_plans(path, count, today=None):
    """Add made-up plans, each with milestones and a history of reports."""
    database = sqlite3.connect(path)
    foci = [row[0] for row in database.execute("SELECT id FROM focus")]
    first = database.execute("SELECT max(id) + 1 FROM plan").fetchone()[0]
    day = (datetime.date.fromisoformat(today) if today
           else datetime.date.today())
    chance = random.Random(count)
    reports = max(1, min(REPORTS, ROWS // count))
    milestones = max(1, min(3, ROWS // count))
    for plan in range(first, first + count):
        add_plan(database, plan, chance.choice(foci), day, chance)
        add_history(database, plan, day, chance, reports, milestones)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def add_plan(database, plan, focus, day, chance):
    deadline = day + datetime.timedelta(days=chance.randrange(10, 700))
    database.execute(
        f"INSERT INTO plan (id, code, title, focus_id, owner_role, "
        f"{', '.join(ANSWERS)}, deadline, state, year, updated_at) "
        f"VALUES (?, ?, ?, ?, ?, {', '.join('?' * 6)}, ?, 'started', ?, ?)",
        (plan, f"MADE-{plan}", f"Kortere vej til svar {plan}", focus,
         f"Leder {plan % 50}",
         *(f"Et svar på {word}, plan {plan}" for word in ANSWERS),
         deadline.isoformat(), day.year, f"{day}T06:00:00Z"))


def add_history(database, plan, day, chance, reports, milestones):
    database.executemany(
        "INSERT INTO milestone (plan_id, position, title, planned_on, "
        "updated_at) VALUES (?, ?, ?, ?, ?)",
        [(plan, i, f"Trin {i}",
          (day + datetime.timedelta(days=30 * i - 40)).isoformat(),
          f"{day}T06:00:00Z") for i in range(milestones)])
    database.executemany(
        "INSERT INTO status_report (plan_id, reported_at, health, progress) "
        "VALUES (?, ?, ?, ?)",
        [(plan, f"{day - datetime.timedelta(days=30 * i + 1)}T06:00:00Z",
          chance.choice(HEALTHS), max(0, chance.randrange(101) - 8 * i))
         for i in range(reports)])


def read_rows(database, sql, *values):
    database.row_factory = sqlite3.Row
    return [dict(row) for row in database.execute(sql, values)]


def read_plans(database):
    """Read the plans as the board ranks them."""
    plans = read_rows(
        database,
        "SELECT p.*, f.short_name AS focus FROM kiosk_internal_plan p "
        "LEFT JOIN kiosk_internal_focus f ON f.id = p.focus_id "
        "WHERE p.state <> 'stopped' "
        "ORDER BY p.rank IS NULL, p.rank, p.deadline, p.id")
    known = {plan["id"]: plan for plan in plans}
    for plan in plans:
        plan["answers"] = [plan.pop(word) for word in ANSWERS]
        plan.update(milestones=[], reports=[])
    for step in read_rows(database, "SELECT * FROM kiosk_internal_milestone "
                                    "ORDER BY plan_id, position"):
        if step["plan_id"] in known:
            known[step["plan_id"]]["milestones"].append(step)
    for report in read_rows(database, "SELECT plan_id, health FROM "
                                      "kiosk_internal_status_report "
                                      "ORDER BY plan_id, reported_at"):
        if report["plan_id"] in known:
            known[report["plan_id"]]["reports"].append(report["health"])
    for plan in plans:
        plan["next"] = next((step for step in plan["milestones"]
                             if not step["reached_on"]), None)
        plan["milestones"] = plan["milestones"][:5]
        plan["reports"] = plan["reports"][-6:]
    return plans


def judge(goal):
    """Return the health of a goal, by its limits."""
    if not goal["values"] or goal["amber_limit"] is None:
        return "not_assessed"
    sign = -1 if goal["direction"] == "lower" else 1
    value = sign * goal["values"][-1]
    if value >= sign * goal["amber_limit"]:
        return "on_course"
    return "at_risk" if value >= sign * goal["red_limit"] else "off_course"


def read_goals(database):
    goals = read_rows(database, "SELECT * FROM kiosk_internal_goal "
                                "ORDER BY position, id")
    for goal in goals:
        goal["values"] = [row["value"] for row in read_rows(
            database, "SELECT value FROM kiosk_internal_measurement WHERE "
            "goal_id = ? AND value IS NOT NULL ORDER BY period_to",
            goal["id"])]
        goal["health"] = judge(goal)
    return goals


def read_stories(database, folder):
    """Read the stories; their pictures go to `folder` as they are."""
    stories = read_rows(
        database, "SELECT s.headline, s.teaser, f.name AS focus, "
        "s.picture_id, p.content FROM kiosk_internal_story s "
        "JOIN picture p ON p.id = s.picture_id "
        "LEFT JOIN kiosk_internal_focus f ON f.id = s.focus_id "
        "ORDER BY s.position, s.id")
    for story in stories:
        story["picture"] = f"picture-{story.pop('picture_id')}.jpg"
        (folder / story["picture"]).write_bytes(story.pop("content"))
    return stories


def export(path, folder):
    """Write what the opponent shows: its page, and the content beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in (pathlib.Path(__file__).parent / "opponent").iterdir():
        (folder / page.name).write_bytes(page.read_bytes())
    database = sqlite3.connect(path)
    strategy = read_rows(database, "SELECT * FROM kiosk_internal_strategy")[0]
    content = {
        "organisation": strategy["organisation"],
        "vision": strategy["core_task_short"],
        "foci": read_rows(database, "SELECT id, name FROM kiosk_internal_focus "
                                    "WHERE kind = 'focus' ORDER BY position"),
        "plans": read_plans(database),
        "goals": read_goals(database),
        "stories": read_stories(database, folder),
    }
    database.close()
    (folder / "data.js").write_text(
        f"const content = {json.dumps(content, ensure_ascii=False)};\n")
