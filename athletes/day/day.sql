-- All that a day shows of one athlete, as one JSON object. Answers nothing by itself: what these rows mean, the rules decide.
-- The querysets in tests/athletes/day_by_querysets.py say what each part must be; a test compares them on made-up clubs.
WITH go_ahead AS (
    SELECT cautions FROM athletes_goahead WHERE athlete_id = %(athlete)s ORDER BY answered_at DESC, id DESC LIMIT 1
), membership AS (
    SELECT id, team_id, greatest(joined_at, approved_at) AS came_at, ended_at FROM accounts_membership
    WHERE user_id = %(athlete)s AND role = 'athlete' AND approved_at IS NOT NULL
), assignment AS (
    SELECT assignment.*, routine.family, routine.version, routine.name, routine.notes, routine.translations
    FROM routines_assignment assignment JOIN routines_routine routine ON routine.id = assignment.routine_id
    WHERE assignment.team_id IN (SELECT team_id FROM membership)
        AND assignment.starts_on <= %(last)s AND (assignment.ends_on IS NULL OR assignment.ends_on >= %(first)s)
)
SELECT json_build_object(
    'go_ahead', (SELECT cautions FROM go_ahead),
    'country', (SELECT country FROM accounts_organisation ORDER BY id LIMIT 1),
    'thresholds', (
        -- what only one person has entered counts for nobody (RulesetQuerySet.looked_at)
        SELECT thresholds FROM athletes_ruleset WHERE reviewed_by <> '' OR signed_at IS NOT NULL ORDER BY valid_from DESC LIMIT 1
    ),
    'cautions', (
        SELECT json_agg(json_build_array(pose.slug, caution.code, (
            SELECT json_agg(variant.slug) FROM poses_posecaution_open_variants still_open
            JOIN poses_posevariant variant ON variant.id = still_open.posevariant_id WHERE still_open.posecaution_id = caution.id
        )) ORDER BY pose."order", caution.code)
        FROM poses_posecaution caution JOIN poses_pose pose ON pose.id = caution.pose_id
        WHERE caution.code IN (SELECT code FROM go_ahead, jsonb_each(cautions) AS given (code, answer) WHERE answer ->> 'answer' = 'yes')
    ),
    -- those that run, and those of the whole routine that ever ran: on their days nothing was asked
    'pauses', (
        SELECT json_agg(json_build_array(
            pause.id, pause.reason, pause.alert_id, pause.from_at, pause.lifted_at, pause.until_on, pause.pose_id, pose.slug, setter.name
        ) ORDER BY pause.id)
        FROM athletes_pause pause LEFT JOIN poses_pose pose ON pose.id = pause.pose_id LEFT JOIN accounts_user setter ON setter.id = pause.set_by_id
        WHERE pause.athlete_id = %(athlete)s AND (pause.lifted_at IS NULL OR pause.pose_id IS NULL)
    ),
    'members', (SELECT json_agg(json_build_array(team_id, came_at, ended_at) ORDER BY id) FROM membership),
    'breaks', (
        SELECT json_agg(json_build_array(team_id, from_on, until_on) ORDER BY from_on, id) FROM accounts_break
        WHERE team_id IN (SELECT team_id FROM membership) AND from_on <= %(last)s AND until_on >= %(first)s
    ),
    'aways', (
        SELECT json_agg(json_build_array(from_on, until_on) ORDER BY from_on, id) FROM accounts_away
        WHERE person_id = %(athlete)s AND from_on <= %(last)s AND (until_on IS NULL OR until_on >= %(first)s)
    ),
    'assignments', (
        SELECT json_agg(json_build_array(
            id, team_id, routine_id, for_whole_team, starts_on, ends_on, plan_from_on, per_week, weekdays, due_time, created_at,
            family, version, name, notes, translations
        ) ORDER BY created_at DESC, id DESC) FROM assignment
    ),
    'earlier_plans', (
        SELECT json_agg(json_build_array(assignment_id, starts_on, ends_on, per_week, weekdays) ORDER BY starts_on)
        FROM routines_earlierplan WHERE assignment_id IN (SELECT id FROM assignment)
    ),
    'chosen', (
        SELECT json_agg(json_build_array(assignment_id, from_on, until_on) ORDER BY id) FROM routines_assignedathlete
        WHERE athlete_id = %(athlete)s AND assignment_id IN (SELECT id FROM assignment WHERE NOT for_whole_team)
    ),
    'steps', (
        SELECT json_agg(json_build_array(
            step.routine_id, step.hold_seconds, step.rest_seconds, step.note, step.pose_id, pose.slug, pose.version, pose.has_sides, variant.slug
        ) ORDER BY step."order")
        FROM routines_routinestep step JOIN poses_pose pose ON pose.id = step.pose_id LEFT JOIN poses_posevariant variant ON variant.id = step.variant_id
        WHERE step.routine_id IN (SELECT routine_id FROM assignment)
    ),
    'plans', (
        SELECT json_agg(json_build_array(plan.pose_id, plan.max_seconds, variant.slug, instead.slug))
        FROM athletes_holdplan plan LEFT JOIN poses_posevariant variant ON variant.id = plan.variant_id
        LEFT JOIN poses_pose instead ON instead.id = plan.instead_id
        WHERE plan.athlete_id = %(athlete)s AND plan.ended_at IS NULL
    ),
    'done', (
        SELECT json_agg(json_build_array(routine.family, session.day) ORDER BY session.day)
        FROM athletes_checkin session JOIN routines_routine routine ON routine.id = session.routine_id
        WHERE session.athlete_id = %(athlete)s AND session.kind IN ('session', 'led') AND session.is_completed
            AND session.day BETWEEN %(first)s - 7 AND %(last)s + 7
    ),
    'last_session_on', (
        SELECT max(day) FROM athletes_checkin WHERE athlete_id = %(athlete)s AND kind IN ('session', 'led') AND day <= %(day)s
    ),
    'cases', (
        SELECT json_agg(json_build_array(alert.id, alert.level, alert.state, pose.slug) ORDER BY alert.opened_at, alert.id)
        FROM athletes_alert alert LEFT JOIN poses_pose pose ON pose.id = alert.pose_id
        WHERE alert.athlete_id = %(athlete)s AND alert.state <> 'cleared'
    ),
    -- yesterday's session that ended early, hurt, or fell into the athlete's first two weeks
    'ask_about', (
        SELECT session.id FROM athletes_checkin session
        WHERE session.athlete_id = %(athlete)s AND session.kind = 'session' AND session.day = %(day)s - 1 AND session.consent_id IS NOT NULL
            AND (EXISTS (
                SELECT FROM athletes_hold hold
                WHERE hold.check_in_id = session.id AND (hold.ended = ANY(%(stops)s) OR hold.worst_pain >= %(pain)s)
            ) OR NOT EXISTS (
                SELECT FROM athletes_checkin earlier
                WHERE earlier.athlete_id = %(athlete)s AND earlier.kind = 'session' AND earlier.day < %(day)s - %(first_weeks)s
            ))
        ORDER BY session.started_at DESC, session.id DESC LIMIT 1
    ),
    'is_answered', EXISTS (
        SELECT FROM athletes_checkin WHERE athlete_id = %(athlete)s AND day = %(day)s AND kind IN ('morning', 'follow_up')
    ),
    'numbness', (
        SELECT json_agg(json_build_array(pose, variant, reported_on) ORDER BY pose, variant) FROM (
            SELECT pose.slug AS pose, variant.slug AS variant, max((report.reported_at AT TIME ZONE %(zone)s)::date) AS reported_on
            FROM athletes_symptomreport report JOIN poses_pose pose ON pose.id = report.pose_id
            LEFT JOIN poses_posevariant variant ON variant.id = report.variant_id
            WHERE report.athlete_id = %(athlete)s AND report.has_numb_tingling
                AND (report.reported_at AT TIME ZONE %(zone)s)::date BETWEEN %(day)s - %(numbness_days)s AND %(day)s
                AND NOT EXISTS (SELECT FROM athletes_symptomreport correction WHERE correction.corrects = report.id)
                -- what the clock reported in the athlete's place, and the athlete then spoke of
                AND NOT (report.reported_by = 'system' AND EXISTS (
                    SELECT FROM athletes_symptomreport own
                    WHERE own.reported_by = 'athlete' AND own.athlete_id = %(athlete)s
                        AND own.check_in = report.check_in AND own.pose_id = report.pose_id
                ))
            GROUP BY pose.slug, variant.slug
        ) AS newest
    ),
    'mornings', (
        SELECT json_agg(json_build_array(morning.day, morning.back_pain, session.back_pain_before) ORDER BY morning.day, morning.id)
        FROM athletes_checkin morning JOIN athletes_checkin session ON session.id = morning.about AND session.athlete_id = %(athlete)s
        WHERE morning.athlete_id = %(athlete)s AND morning.kind = 'morning' AND morning.back_pain IS NOT NULL
            AND session.back_pain_before IS NOT NULL AND morning.day >= %(day)s - 7 AND morning.day < %(day)s
    ),
    'sessions_since_clearance', (
        SELECT (
            SELECT count(*) FROM athletes_checkin
            WHERE athlete_id = %(athlete)s AND kind IN ('session', 'led') AND started_at >= cleared.latest
        )
        FROM (
            SELECT max(cleared_at) AS latest FROM athletes_alert
            WHERE athlete_id = %(athlete)s AND state = 'cleared' AND level <> 'watch'
        ) AS cleared WHERE cleared.latest IS NOT NULL
    ),
    'usual', (
        SELECT json_agg(json_build_array(region, side, sensation, professional_knows) ORDER BY id) FROM athletes_usualsymptom
        WHERE athlete_id = %(athlete)s AND withdrawn_at IS NULL
    )
)::text
