-- One row in every table, every free text naming its own column, so that a
-- word that turns up where it must not says where it came from.
INSERT INTO municipality (id, code, name)
VALUES (1, 'canary municipality.code', 'canary municipality.name');
INSERT INTO unit (id, municipality_id, name)
VALUES (1, 1, 'canary unit.name');
INSERT INTO body (id, municipality_id, kind, name)
VALUES (1, 1, 'head_forum', 'canary body.name');
INSERT INTO person (id, unit_id, name, title, mail, phone)
VALUES (1, 1, 'canary person.name', 'canary person.title',
    'canary person.mail', 'canary person.phone');
INSERT INTO appointment (id, person_id, unit_id, kind, valid_from, valid_to)
VALUES (1, 1, 1, 'head', '2026-01-01', '2026-12-31');
INSERT INTO data_source (id, unit_id, kind, name, subject, publisher,
    refreshed_on)
VALUES (1, 1, 'survey', 'canary data_source.name',
    'canary data_source.subject', 'canary data_source.publisher',
    '2026-01-01');
INSERT INTO data_source_use (id, source_id, unit_id, period_from, period_to,
    used_times)
VALUES (1, 1, 1, '2026-01-01', '2026-01-31', 3);

INSERT INTO strategy (id, unit_id, title, subtitle, purpose, core_task,
    core_task_short, vision, period_from, period_to, publisher,
    published_year, approved_by_id, approved_on, help_phone, is_sample)
VALUES (1, 1, 'canary strategy.title', 'canary strategy.subtitle',
    'canary strategy.purpose', 'canary strategy.core_task',
    'canary strategy.core_task_short', 'canary strategy.vision',
    '2024-01-01', '2026-12-31', 'canary strategy.publisher', 2024, 1,
    '2024-01-15', 'canary strategy.help_phone', 1);
INSERT INTO strategy_basis (id, strategy_id, kind, title, year)
VALUES (1, 1, 'analysis', 'canary strategy_basis.title', 2023);
INSERT INTO vision_quality (id, strategy_id, name, definition)
VALUES (1, 1, 'canary vision_quality.name',
    'canary vision_quality.definition');
INSERT INTO balance_part (id, strategy_id, name, text)
VALUES (1, 1, 'canary balance_part.name', 'canary balance_part.text');
INSERT INTO stakeholder (id, position, name, description, expectation)
VALUES (1, 1, 'canary stakeholder.name', 'canary stakeholder.description',
    'canary stakeholder.expectation');
INSERT INTO focus (id, strategy_id, position, leadership, code, name,
    short_name, motto, introduction, responsible_role)
VALUES (1, 1, 1, 'management', 'canary focus.code', 'canary focus.name',
    'canary focus.short_name', 'canary focus.motto',
    'canary focus.introduction', 'canary focus.responsible_role');
INSERT INTO focus (id, strategy_id, parent_id, position, kind, name)
VALUES (2, 1, 1, 2, 'area', 'canary focus.name of an area');
INSERT INTO commitment (id, focus_id, position, code, text, short_text)
VALUES (1, 1, 1, 'canary commitment.code', 'canary commitment.text',
    'canary commitment.short_text');
INSERT INTO outlook (id, kind, position, title, text)
VALUES (1, 'challenge', 1, 'canary outlook.title', 'canary outlook.text');

INSERT INTO goal (id, position, code, name, description, public_title,
    public_text, focus_id, stakeholder_id, owner_id, owner_role,
    chosen_by_id, source_id, aim, unit, is_rank, direction, baseline,
    baseline_on, target, target_on, amber_limit, red_limit, interval,
    valid_from, valid_to, updated_at)
VALUES (1, 1, 'canary goal.code', 'canary goal.name',
    'canary goal.description', 'canary goal.public_title',
    'canary goal.public_text', 1, 1, 1, 'canary goal.owner_role', 1, 1,
    'canary goal.aim', 'canary goal.unit', 1, 'lower', 40, '2025-01-01', 10,
    '2026-12-31', 20, 30, 'yearly', '2024-01-01', '2026-12-31',
    '2026-01-01T08:00:00Z');
INSERT INTO goal (id, position, name, replaced_by, updated_at)
VALUES (2, 2, 'canary goal.name', 1, '2026-01-01T08:00:00Z');
INSERT INTO measurement (id, goal_id, source_id, recorded_by_id, period_from,
    period_to, measured_on, value, field_size, cause, note, breaks_series,
    break_note, recorded_at)
VALUES (1, 1, 1, 1, '2025-01-01', '2025-12-31', '2026-01-10', 31, 98,
    'canary measurement.cause', 'canary measurement.note', 1,
    'canary measurement.break_note', '2026-01-11T08:00:00Z');
INSERT INTO benchmark (id, goal_id, year, own_value, best_value, best_name,
    potential)
VALUES (1, 1, 2025, 31, 2, 'canary benchmark.best_name',
    'canary benchmark.potential');
INSERT INTO commitment_goal VALUES (1, 1);
INSERT INTO stakeholder_promise (id, stakeholder_id, position, title, text,
    goal_id)
VALUES (1, 1, 1, 'canary stakeholder_promise.title',
    'canary stakeholder_promise.text', 1);

INSERT INTO problem (id, unit_id, text, seen_on)
VALUES (1, 1, 'canary problem.text', '2026-01-05');
INSERT INTO plan (id, code, title, public_title, public_text, focus_id,
    unit_id, problem_id, specific, measurable, agreed, realistic, time_bound,
    engaged, deadline, accepted_on, owner_id, owner_role, consultant_id,
    consultant_role, state, year, started_on, ended_on, stop_reason, learned,
    lives_on, involves_med, project_on, project_model, updated_at)
VALUES (1, 'canary plan.code', 'canary plan.title',
    'canary plan.public_title', 'canary plan.public_text', 1, 1, 1,
    'canary plan.specific', 'canary plan.measurable', 'canary plan.agreed',
    'canary plan.realistic', 'canary plan.time_bound', 'canary plan.engaged',
    '2026-10-01', '2026-01-20', 1, 'canary plan.owner_role', 1,
    'canary plan.consultant_role', 'started', 2026, '2026-02-01',
    '2026-11-01', 'canary plan.stop_reason', 'canary plan.learned',
    'canary plan.lives_on', 1, '2026-01-25', 'canary plan.project_model',
    '2026-01-20T08:00:00Z');
INSERT INTO plan (id, kind, title, focus_id, updated_at)
VALUES (2, 'initiative', 'canary plan.title', 2, '2026-01-20T08:00:00Z');
INSERT INTO plan_focus VALUES (1, 2);
INSERT INTO plan_commitment VALUES (1, 1);
INSERT INTO plan_goal VALUES (1, 1);
INSERT INTO plan_dependency VALUES (1, 2, 'needs');
INSERT INTO outlook_plan VALUES (1, 1);
INSERT INTO milestone (id, plan_id, position, title, planned_on, expected_on,
    reached_on, responsible_id, updated_at)
VALUES (1, 1, 1, 'canary milestone.title', '2026-04-01', '2026-05-01',
    '2026-05-02', 1, '2026-05-02T08:00:00Z');

INSERT INTO meeting (id, started_at, ended_at, body, data_revision, screen,
    idempotency_key)
VALUES (1, '2026-03-02T08:00:00Z', '2026-03-02T08:15:00Z',
    'canary meeting.body', 7, 'canary meeting.screen',
    'canary meeting.idempotency_key');
INSERT INTO status_report (id, plan_id, reported_at, health, progress, cause,
    next_step, note, author_id, screen, meeting_id, next_on, idempotency_key)
VALUES (1, 1, '2026-03-01T08:00:00Z', 'at_risk', 40,
    'canary status_report.cause', 'canary status_report.next_step',
    'canary status_report.note', 1, 'canary status_report.screen', 1,
    '2026-03-20', 'canary status_report.idempotency_key');
INSERT INTO priority_round (id, held_on, body_id, participants, note,
    recorded_at, author_id, screen, meeting_id, idempotency_key)
VALUES (1, '2026-02-10', 1, 'canary priority_round.participants',
    'canary priority_round.note', '2026-02-10T12:00:00Z', 1,
    'canary priority_round.screen', 1,
    'canary priority_round.idempotency_key');
INSERT INTO priority (round_id, plan_id, rank, previous_rank)
VALUES (1, 1, 1, 2), (1, 2, 2, 1);
INSERT INTO follow_up (id, plan_id, followed_up_on, consultant_id,
    consultant_role, observation, support_given, wants_support, next_on)
VALUES (1, 1, '2026-03-10', 1, 'canary follow_up.consultant_role',
    'canary follow_up.observation', 'canary follow_up.support_given', 1,
    '2026-04-10');
INSERT INTO proposal (id, plan_id, kind, state, submitted_on, body_id,
    decided_on, rejection_reason)
VALUES (1, 1, 'schedule', 'rejected', '2026-02-01', 1, '2026-02-16',
    'canary proposal.rejection_reason');
INSERT INTO experience (id, kind, text, plan_id, unit_id, shared_on)
VALUES (1, 'mistake', 'canary experience.text', 1, 1, '2026-03-01');

INSERT INTO picture (id, mime, content)
VALUES (1, 'image/png', CAST('canary picture.content' AS BLOB));
INSERT INTO story (id, position, headline, teaser, challenge, solution,
    result, read_more_text, read_more_url, contact, picture_id, picture_alt,
    picture_caption, focus_id, plan_id, goal_id, unit_id, told_by_id,
    told_by_role, has_consent, consent_on, state, rejection_reason,
    publish_from, publish_to, updated_at)
VALUES (1, 1, 'canary story.headline', 'canary story.teaser',
    'canary story.challenge', 'canary story.solution',
    'canary story.result', 'canary story.read_more_text',
    'https://example.org/canary story.read_more_url',
    'canary story.contact', 1, 'canary story.picture_alt',
    'canary story.picture_caption', 1, 1, 1, 1, 1,
    'canary story.told_by_role', 1, '2026-03-01', 'approved',
    'canary story.rejection_reason', '2026-03-02T00:00:00Z',
    '2026-12-31T00:00:00Z', '2026-03-02T08:00:00Z');
INSERT INTO story_reader VALUES (1, 'citizens');

INSERT INTO service_promise (id, name, channel, phone, hour_rule,
    opening_hours, text, valid_from)
VALUES (1, 'canary service_promise.name', 'canary service_promise.channel',
    'canary service_promise.phone', 'calendar',
    'canary service_promise.opening_hours', 'canary service_promise.text',
    '2020-01-01');
INSERT INTO service_figure (id, promise_id, period_from, period_to, answered,
    within_deadline, median_minutes, longest_open_minutes, days_since_breach)
VALUES (1, 1, '2026-01-01', '2026-01-31', 50, 48, 190, 1800, 12);
INSERT INTO service_distribution (promise_id, hour, replies)
VALUES (1, 3, 20);
INSERT INTO enquiry_figure (id, promise_id, unit_id, asked_by, channel,
    period_from, period_to, received, closed)
VALUES (1, 1, 1, 'companies', 'canary enquiry_figure.channel', '2026-01-01',
    '2026-01-31', 50, 40);
INSERT INTO ruling_figure (id, unit_id, period_from, period_to, rulings,
    refusals, refusals_with_alternative)
VALUES (1, 1, '2026-01-01', '2026-01-31', 30, 6, 4);
INSERT INTO case_time (id, unit_id, case_kind, period_from, period_to,
    median_days)
VALUES (1, 1, 'canary case_time.case_kind', '2026-01-01', '2026-01-31', 21);
INSERT INTO workplace_figure (id, unit_id, kind, period_from, period_to,
    value, people)
VALUES (1, 1, 'absence', '2026-01-01', '2026-01-31', 4.1, 40);
INSERT INTO service_guideline (id, title, text)
VALUES (1, 'canary service_guideline.title',
    'canary service_guideline.text');
INSERT INTO contact_topic (id, unit_id, person_id, topic)
VALUES (1, 1, 1, 'canary contact_topic.topic');
INSERT INTO outreach (id, kind, unit_id, stakeholder_id, title, place,
    provider, held_from, held_to)
VALUES (1, 'course', 1, 1, 'canary outreach.title', 'canary outreach.place',
    'canary outreach.provider', '2026-02-01', '2026-02-02');

INSERT INTO leadership_framework (id, title, made_by, used_for)
VALUES (1, 'canary leadership_framework.title',
    'canary leadership_framework.made_by',
    'canary leadership_framework.used_for');
INSERT INTO leadership_value (id, name, text)
VALUES (1, 'canary leadership_value.name', 'canary leadership_value.text');
INSERT INTO role (id, position, name, short_name)
VALUES (1, 1, 'canary role.name', 'canary role.short_name');
INSERT INTO competence (id, position, name, short_name)
VALUES (1, 1, 'canary competence.name', 'canary competence.short_name');
INSERT INTO behaviour (id, role_id, competence_id, position, code, keyword,
    text)
VALUES (1, 1, 1, 1, 'canary behaviour.code', 'canary behaviour.keyword',
    'canary behaviour.text');
INSERT INTO behaviour_plan VALUES (1, 1);
INSERT INTO behaviour_commitment VALUES (1, 1);
INSERT INTO behaviour_week VALUES (2026, 47, 1);
INSERT INTO expectation (id, position, text)
VALUES (1, 1, 'canary expectation.text');

INSERT INTO notice (id, text, lead, text_en, lead_en, starts_at, expires_at,
    created_by_id, updated_at, changed_by)
VALUES (1, 'canary notice.text', 'canary notice.lead',
    'canary notice.text_en', 'canary notice.lead_en',
    '2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z', 1,
    '2026-03-01T07:00:00Z', 'canary notice.changed_by');
INSERT INTO decision (id, meeting_id, plan_id, text, responsible, due_on,
    decided_at, author_id, screen, idempotency_key)
VALUES (1, 1, 1, 'canary decision.text', 'canary decision.responsible',
    '2026-04-01', '2026-03-02T08:10:00Z', 1, 'canary decision.screen',
    'canary decision.idempotency_key');
INSERT INTO discussed (id, meeting_id, plan_id, discussed_at, seconds,
    idempotency_key)
VALUES (1, 1, 1, '2026-03-02T08:02:00Z', 190,
    'canary discussed.idempotency_key');
INSERT INTO screen (id, name, place, seen_at, version, data_revision, page)
VALUES (1, 'canary screen.name', 'canary screen.place',
    '2026-03-02T08:00:00Z', 'canary screen.version', 7,
    'canary screen.page');
INSERT INTO schedule_rule (id, name, page, opens_at, closes_at, screens)
VALUES (1, 'canary schedule_rule.name', 'service', '08:00', '15:00',
    'canary schedule_rule.screens, lobby');
INSERT INTO schedule_rule (id, name, story_id, weekdays, starts_at, ends_at)
VALUES (2, 'canary schedule_rule.name', 1, '12345', '2026-03-01T08:00',
    '2026-03-31T16:00');
INSERT INTO schedule_rule (id, name, notice_id, priority, dwell_s)
VALUES (3, 'canary schedule_rule.name', 1, 2, 30);
INSERT INTO welcome (id, name_en, lead, lead_en, picture_id, picture_alt)
VALUES (1, 'canary welcome.name_en', 'canary welcome.lead',
    'canary welcome.lead_en', 1, 'canary welcome.picture_alt');
INSERT INTO welcome_contact (id, kind, title, title_en, text, text_en, phone,
    promise_id)
VALUES (1, 'citizens', 'canary welcome_contact.title',
    'canary welcome_contact.title_en', 'canary welcome_contact.text',
    'canary welcome_contact.text_en', 'canary welcome_contact.phone', 1);
INSERT INTO opening_hours (weekday, opens_at, closes_at)
VALUES (1, '10:00', '15:00');
INSERT INTO opening_hours (day, reason, reason_en)
VALUES ('2026-12-24', 'canary opening_hours.reason',
    'canary opening_hours.reason_en');
INSERT INTO screen_hour VALUES (1, '2026-03-02T08:00:00Z',
    'canary screen_hour.page', 9);
INSERT INTO change (changed_at, object, object_id, field, before, after)
VALUES ('2026-03-02T08:00:00Z', 'canary change.object', 1,
    'canary change.field', 'canary change.before', 'canary change.after');
