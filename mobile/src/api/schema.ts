// Made from the OpenAPI document by build/types.ts: change the server, then `npm run types`.

export interface paths {
    "/api/v1/alerts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        get: operations["alerts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        get: operations["alerts_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        post: operations["alerts_acknowledge_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/attest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description On which day a health professional agreed to a return. It is recorded and closes nothing. */
        post: operations["alerts_attest_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/clear/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Close the case with a plan for the return; 409 names what is still missing. */
        post: operations["alerts_clear_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/contact/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Somebody spoke with the athlete; the acknowledgement's clock ends. */
        post: operations["alerts_contact_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/keep-paused/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        post: operations["alerts_keep_paused_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/note/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        post: operations["alerts_note_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/offer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        post: operations["alerts_offer_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/raise/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Up only: nobody lowers a level. */
        post: operations["alerts_raise_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/reopen/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cases this person answers for now. The own case is read at `/me/alerts/`. */
        post: operations["alerts_reopen_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the teams one looks after are asked for. An edit counts from today on; what was asked before stays. */
        get: operations["assignments_list"];
        put?: never;
        /** @description What the teams one looks after are asked for. An edit counts from today on; what was asked before stays. */
        post: operations["assignments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the teams one looks after are asked for. An edit counts from today on; what was asked before stays. */
        get: operations["assignments_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description What the teams one looks after are asked for. An edit counts from today on; what was asked before stays. */
        patch: operations["assignments_partial_update"];
        trace?: never;
    };
    "/api/v1/assignments/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Nothing is written. That something is held back is told only of who shares it, and why is not told at all. */
        post: operations["assignments_preview_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/athletes/{id}/progress/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One athlete's figures: for the athlete, and for who reads the detail. `team` narrows what counts as owed to that team's plans. */
        get: operations["athletes_progress_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Done, partly, rest, paused, open, upcoming: day by day; and for each week what it owes and what was done. */
        get: operations["calendar_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The own check-ins, and those of athletes whose detail is the reader's to see. */
        get: operations["check_ins_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["check_ins_retrieve"];
        put: operations["check_ins_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/{id}/comments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Newest first. Shown to the athlete, they count as read. */
        get: operations["check_ins_comments_list"];
        put?: never;
        post: operations["check_ins_comments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guardian_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/attest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For a minor the guardian states on which day a health professional agreed to a return. */
        post: operations["guardian_attest_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/bind/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guardian_bind_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/cases/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door for the guardian who said yes. */
        get: operations["guarded_cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/code/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guardian_code_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/comments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What coaches wrote to the minor, newest first: open and transparent (GUI:S32). Reading it marks nothing as seen by the minor. */
        get: operations["guarded_comments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian/consent/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["guardian_consent_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description One invitation: 404 to who may not know of it. */
        delete: operations["invitations_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One invitation: 404 to who may not know of it. */
        post: operations["invitations_resend_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A door, and who stands in it. */
        post: operations["invitations_accept_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look-up/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What a code would join. It changes nothing, and counts as a try all the same. */
        post: operations["invitations_look_up_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led-sessions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who was there, as a coach ticked it. Sent once; it holds no answer about anybody. */
        get: operations["led_sessions_retrieve"];
        /** @description Who was there, as a coach ticked it. Sent once; it holds no answer about anybody. */
        put: operations["led_sessions_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led/{code}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What stands behind the QR, for the athlete who reads it: the own part, and nothing of anybody else. */
        get: operations["led_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led/{code}/rating/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Comfort and "nothing hurt", once, by the athlete alone. 404 `not_here_yet` asks the phone to send it again later. */
        put: operations["led_rating_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door, and who stands in it. */
        get: operations["me_retrieve"];
        put?: never;
        post?: never;
        /** @description A door, and who stands in it. */
        delete: operations["me_destroy"];
        options?: never;
        head?: never;
        /** @description A door, and who stands in it. */
        patch: operations["me_partial_update"];
        trace?: never;
    };
    "/api/v1/me/access-log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A list, a page at a time. */
        get: operations["me_access_log_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/alerts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The own cases with their story, newest first. What coaches note for each other is not in it. */
        get: operations["own_cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/away/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A list, a page at a time. */
        get: operations["me_away_list"];
        put?: never;
        /** @description A list, a page at a time. */
        post: operations["me_away_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/away/{away_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description A door, and who stands in it. */
        delete: operations["me_away_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A new address ends the one before it. */
        post: operations["me_calendar_create"];
        /** @description A new address ends the one before it. */
        delete: operations["me_calendar_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/comments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What coaches wrote to oneself, newest first. Reading the list marks nothing: that is for the session's own door. */
        get: operations["own_comments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door, and who stands in it. */
        get: operations["me_consents_retrieve"];
        /** @description A door, and who stands in it. */
        put: operations["me_consents_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cover/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whoever looks after nobody has nothing to hand over. */
        get: operations["me_cover_retrieve"];
        /** @description Whoever looks after nobody has nothing to hand over. */
        put: operations["me_cover_update"];
        post?: never;
        /** @description Whoever looks after nobody has nothing to hand over. */
        delete: operations["me_cover_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The two weeks in which one may stay after all. They are started by `DELETE /me/`. */
        get: operations["me_erasure_retrieve"];
        put?: never;
        post?: never;
        /** @description The two weeks in which one may stay after all. They are started by `DELETE /me/`. */
        delete: operations["me_erasure_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everything held about this person, after a fresh sign-in. */
        get: operations["me_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/go-ahead/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest answers that this device may see, and the questions in the reader's language. The rules know hidden ones too. */
        get: operations["me_go_ahead_retrieve"];
        /** @description 201 where something changed, 200 where the same was answered before. */
        put: operations["me_go_ahead_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/push-subscriptions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key to subscribe with, and the browsers that did. */
        get: operations["me_push_subscriptions_retrieve"];
        put?: never;
        /** @description Ring this browser. The endpoint tells browsers apart, so repeating it renews its keys. */
        post: operations["me_push_subscriptions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/push-subscriptions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Ring this browser no more. */
        delete: operations["me_push_subscriptions_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/push-subscriptions/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ring every browser of mine now. The answer says how many that are. */
        post: operations["me_push_subscriptions_test_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A list, a page at a time. */
        get: operations["me_tokens_list"];
        put?: never;
        /** @description A list, a page at a time. */
        post: operations["me_tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{token_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description A door, and who stands in it. */
        delete: operations["me_tokens_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/usual/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is usual for oneself, newest first. What was taken back is not in it. */
        get: operations["me_usual_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/usual/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One's own, and nobody else's: it is read by the rules alone. */
        get: operations["me_usual_retrieve"];
        /** @description One's own, and nobody else's: it is read by the rules alone. */
        put: operations["me_usual_update"];
        post?: never;
        /** @description One's own, and nobody else's: it is read by the rules alone. */
        delete: operations["me_usual_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{member_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description One membership: 404 to who may not know of it. */
        delete: operations["members_destroy"];
        options?: never;
        head?: never;
        /** @description One membership: 404 to who may not know of it. */
        patch: operations["members_partial_update"];
        trace?: never;
    };
    "/api/v1/members/{member_id}/guardian/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The minor, or who looks after the team, names a guardian. */
        post: operations["members_guardian_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a person has been told, newest first. Nobody has another's inbox, so another's message is simply not there. */
        get: operations["notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The first reading counts; repeating it changes nothing. */
        post: operations["notifications_read_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pauses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is held back from oneself, and what was. A caution that waits for a go-ahead stands in `/today/`. */
        get: operations["pauses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Published poses in the language of `Accept-Language`, or the nearest there is. */
        get: operations["poses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poses/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Published poses in the language of `Accept-Language`, or the nearest there is. */
        get: operations["poses_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/{place_id}/claim/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For who holds the team's code while the coach looks on. */
        post: operations["roster_claim_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/{place_id}/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The earlier device, signed out by a reissue, says that the new one is the same person's. */
        post: operations["roster_confirm_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/{place_id}/reissue/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A door, and who stands in it. */
        post: operations["roster_reissue_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routines/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version. */
        get: operations["routines_list"];
        put?: never;
        /** @description The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version. */
        post: operations["routines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routines/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version. */
        get: operations["routines_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version. */
        patch: operations["routines_partial_update"];
        trace?: never;
    };
    "/api/v1/routines/{id}/copy/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The next version of the same routine, in a team of one's own. */
        post: operations["routines_copy_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/symptom-reports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Reports of athletes whose detail is the reader's to see; each reading is in the athlete's access log. */
        get: operations["symptom_reports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/symptom-reports/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description An athlete's own report: sent once, read by who may. */
        get: operations["symptom_reports_retrieve"];
        /** @description An athlete's own report: sent once, read by who may. */
        put: operations["symptom_reports_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/symptom-reports/{id}/follow-up/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description What came after the two quiet minutes, once. */
        put: operations["symptom_reports_follow_up_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description A list of PUTs. One result for each, in order; a bad one stops none of the others, and all may be sent again.
         *
         *     `id` is the one in the door's path: of the check-in, of the report (for a follow-up too), of the led session (for its rating too).
         *     A correction is a `symptom_report`.
         */
        post: operations["sync_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The teams one looks after; staff see all of them. */
        get: operations["teams_list"];
        put?: never;
        /** @description A new team comes with the article's routine, three a week, and with its maker as coach and safety contact. */
        post: operations["teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/dashboard/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The team's one line, and a line for each athlete; without an athlete's yes, practice counts alone. */
        get: operations["teams_dashboard_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/poses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How often each pose and side hurt, went numb or was left early, of the holds of all who share with this team. */
        get: operations["teams_poses_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What belongs to a team: 404 to strangers, 403 to who does not look after it. */
        get: operations["teams_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description What belongs to a team: 404 to strangers, 403 to who does not look after it. */
        patch: operations["teams_partial_update"];
        trace?: never;
    };
    "/api/v1/teams/{team_id}/breaks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A list, a page at a time. */
        get: operations["teams_breaks_list"];
        put?: never;
        /** @description A list, a page at a time. */
        post: operations["teams_breaks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/breaks/{break_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description What belongs to a team: 404 to strangers, 403 to who does not look after it. */
        delete: operations["teams_breaks_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/invitations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A list, a page at a time. */
        get: operations["teams_invitations_list"];
        put?: never;
        /** @description A list, a page at a time. */
        post: operations["teams_invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is in the team now, and who waits for a nod. */
        get: operations["teams_members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/roster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Polled while the window is open: names are seen to be taken. */
        get: operations["teams_roster_retrieve"];
        put?: never;
        /** @description What belongs to a team: 404 to strangers, 403 to who does not look after it. */
        post: operations["teams_roster_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/roster/window/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What belongs to a team: 404 to strangers, 403 to who does not look after it. */
        post: operations["teams_roster_window_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is owed, how it is done by this athlete, what is held back, and all that advises with no network. */
        get: operations["today_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/try/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The same for somebody without an account: the library's routine, and what advises. Nothing is stored. */
        get: operations["try_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description `name` is asked of a new person only; who is signed in joins as who they are. */
        AcceptRequest: {
            /** @default browser */
            client: components["schemas"]["ClientEnum"];
            code: string;
            /** @default en */
            locale: components["schemas"]["LocaleEnum"];
            /** @default  */
            name: string;
        };
        /**
         * @description * `no` - no
         *     * `yes_gone` - yes_gone
         *     * `yes_returned` - yes_returned
         * @enum {string}
         */
        AdjustedAndRetriedEnum: "no" | "yes_gone" | "yes_returned";
        Advice: {
            body: string;
            emergency_number: string;
            red_flag_list: string[];
            text_version: string;
            title: string;
            urgent_line: string;
        };
        AdviceText: {
            /** @description With {told}, {emergency_number} and {urgent_line} to be filled in. */
            body: string;
            title: string;
            /** @description Where the whole routine stops. */
            title_routine?: string;
        };
        AdviceTexts: {
            alert: components["schemas"]["AdviceText"];
            emergency_now: components["schemas"]["AdviceText"];
            /** @description A sentence more, by the rule that asks for it. */
            more: {
                [key: string]: string;
            };
            none: components["schemas"]["AdviceText"];
            same_day: components["schemas"]["AdviceText"];
            watch: components["schemas"]["AdviceText"];
        };
        Alert: {
            /** Format: date-time */
            acknowledged_at: string | null;
            acknowledged_by: string | null;
            athlete: components["schemas"]["AthleteLine"];
            /** Format: date */
            attested_on: string | null;
            /** Format: date-time */
            cleared_at: string | null;
            cleared_by: string | null;
            /** Format: date-time */
            contacted_at: string | null;
            /** Format: date-time */
            corrected_at: string | null;
            detail: components["schemas"]["DetailEnum"];
            events: components["schemas"]["Event"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_reported_at: string;
            level: components["schemas"]["CaseLevel"];
            missing_to_clear: string[];
            /** Format: date-time */
            next_step_at: string | null;
            occurrences: number;
            /** Format: date-time */
            opened_at: string;
            pose: string | null;
            reports: {
                [key: string]: unknown;
            }[];
            state: components["schemas"]["AlertStateEnum"];
            /** Format: date-time */
            symptom_free_since: string | null;
            urgent_kind: components["schemas"]["UrgentKindEnum"] | null;
            version: number;
        };
        AlertLoad: {
            n: number;
            standing: components["schemas"]["StandingEnum"] | null;
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        /**
         * @description * `open` - open
         *     * `acknowledged` - somebody has it
         *     * `cleared` - closed
         * @enum {string}
         */
        AlertStateEnum: "open" | "acknowledged" | "cleared";
        /**
         * @description * `True` - True
         * @enum {boolean}
         */
        ApprovedEnum: true;
        /**
         * @description * `up` - up
         *     * `down` - down
         * @enum {string}
         */
        ArrowEnum: "up" | "down";
        /** @description So many a week, or fixed weekdays; of the whole team, or of those named. */
        Assignment: {
            /** @description Null: the whole team, and whoever joins it later. */
            athletes?: string[] | null;
            /** Format: date-time */
            readonly created_at: string;
            /**
             * @description 18:00 unless given.
             * @example 18:00
             */
            due_time?: string;
            /**
             * Format: date
             * @description The last day; null goes on.
             */
            ends_on?: string | null;
            /** Format: uuid */
            id?: string;
            per_week?: number | null;
            /** Format: uuid */
            routine: string;
            readonly routine_version: number;
            /**
             * Format: date
             * @description Today in the team's zone, unless given.
             */
            starts_on?: string;
            /** Format: uuid */
            team: string;
            /** @description 0 is Monday. */
            weekdays?: number[] | null;
        };
        /** @description So many a week, or fixed weekdays; of the whole team, or of those named. */
        AssignmentRequest: {
            /** @description Null: the whole team, and whoever joins it later. */
            athletes?: string[] | null;
            /**
             * @description 18:00 unless given.
             * @example 18:00
             */
            due_time?: string;
            /**
             * Format: date
             * @description The last day; null goes on.
             */
            ends_on?: string | null;
            /** Format: uuid */
            id?: string;
            per_week?: number | null;
            /** Format: uuid */
            routine: string;
            /**
             * Format: date
             * @description Today in the team's zone, unless given.
             */
            starts_on?: string;
            /** Format: uuid */
            team: string;
            /** @description 0 is Monday. */
            weekdays?: number[] | null;
        };
        AthleteLine: {
            emergency_contact_name: string;
            emergency_contact_phone: string;
            /** Format: uuid */
            id: string;
            name: string;
            phone: string;
        };
        /** @description On which day a health professional agreed to a return. */
        AttestRequest: {
            /** Format: date */
            on: string;
        };
        /** @description A person's days away. Without `until` they last until the person says so. */
        Away: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id?: string;
            /** @default away */
            kind: components["schemas"]["AwayKindEnum"];
            /** Format: date */
            until?: string | null;
        };
        /**
         * @description * `away` - away
         *     * `rest` - rest
         *     * `ill` - ill
         * @enum {string}
         */
        AwayKindEnum: "away" | "rest" | "ill";
        /** @description A person's days away. Without `until` they last until the person says so. */
        AwayRequest: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id?: string;
            /** @default away */
            kind: components["schemas"]["AwayKindEnum"];
            /** Format: date */
            until?: string | null;
        };
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `both` - both
         *     * `midline` - midline
         *     * `unsure` - unsure
         * @enum {string}
         */
        BodySide: "left" | "right" | "both" | "midline" | "unsure";
        /** @description Send it as `X-Guardian-Token` from now on; the link in the letter opens nothing more here. */
        Bound: {
            readonly device_secret: string;
        };
        /** @description A team's days off. */
        Break: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id?: string;
            note?: string;
            /** Format: date */
            until: string;
        };
        /** @description A team's days off. */
        BreakRequest: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id?: string;
            note?: string;
            /** Format: date */
            until: string;
        };
        Calendar: {
            days: components["schemas"]["Day"][];
            weeks: components["schemas"]["CalendarWeek"][];
        };
        CalendarAddress: {
            /**
             * Format: uri
             * @description Shown this once. Whoever knows it reads when you practise, and nothing else.
             */
            url: string;
        };
        /** @description All routines together; more may be done than was owed. */
        CalendarWeek: {
            done: number;
            owed: number;
            /**
             * Format: date
             * @description Its Monday.
             */
            starts_on: string;
        };
        Case: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["CaseStateEnum"];
        };
        /**
         * @description * `watch` - watch
         *     * `alert` - alert
         *     * `urgent` - urgent
         * @enum {string}
         */
        CaseLevel: "watch" | "alert" | "urgent";
        /**
         * @description * `open` - open
         *     * `acknowledged` - acknowledged
         *     * `cleared` - cleared
         * @enum {string}
         */
        CaseStateEnum: "open" | "acknowledged" | "cleared";
        /**
         * @description * `pregnancy` - pregnancy
         *     * `surgery_12m` - surgery on spine or belly in the last 12 months
         *     * `back_nerve` - back or nerve trouble that a professional has named
         *     * `hip_replacement` - hip replacement
         *     * `bone_density` - low bone density
         *     * `knee` - knee trouble
         *     * `shoulder_rib` - shoulder or rib trouble
         *     * `neck` - neck trouble
         *     * `ill_today` - ill today
         * @enum {string}
         */
        Caution: "pregnancy" | "surgery_12m" | "back_nerve" | "hip_replacement" | "bone_density" | "knee" | "shoulder_rib" | "neck" | "ill_today";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        CautionAnswer: {
            answer: components["schemas"]["YesNo"];
            /**
             * @description A health professional has said yes to the exercises.
             * @default false
             */
            go_ahead: boolean;
            /** Format: date */
            go_ahead_on?: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        CautionAnswerRequest: {
            answer: components["schemas"]["YesNo"];
            /**
             * @description A health professional has said yes to the exercises.
             * @default false
             */
            go_ahead: boolean;
            /** Format: date */
            go_ahead_on?: string | null;
        };
        CautionQuestion: {
            ask_whom: string;
            code: components["schemas"]["Caution"];
            /** @description Poses, each with the variants that stay open. */
            holds_back: {
                [key: string]: string[];
            };
            language: string;
            question: string;
            scope: components["schemas"]["CautionScope"];
        };
        /**
         * @description * `poses` - holds back its poses until a go-ahead
         *     * `today` - no session today
         * @enum {string}
         */
        CautionScope: "poses" | "today";
        /**
         * @description * `email` - email
         *     * `web_push` - web_push
         * @enum {string}
         */
        ChannelsEnum: "email" | "web_push";
        /**
         * @description * `session` - session
         *     * `morning` - the morning after
         *     * `anytime` - any time
         *     * `follow_up` - still there?
         * @enum {string}
         */
        CheckInKindEnum: "session" | "morning" | "anytime" | "follow_up";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        CheckInRequest: {
            /** Format: uuid */
            about?: string | null;
            /** Format: uuid */
            alert?: string;
            /** Format: uuid */
            assignment?: string | null;
            back_pain?: number | null;
            back_pain_before?: number | null;
            comfort?: number | null;
            /** Format: date */
            day: string;
            declared_clear?: boolean | null;
            /** Format: date-time */
            finished_at?: string | null;
            holds?: components["schemas"]["HoldRequest"][];
            kind: components["schemas"]["CheckInKindEnum"];
            note?: string;
            nothing_hurt?: boolean | null;
            numb_tingling?: boolean | null;
            /** Format: uuid */
            routine?: string;
            routine_version?: number;
            /** Format: date-time */
            started_at?: string;
            still_there?: components["schemas"]["StillThereEnum"];
        };
        /** @description What is ticked. What is left out is not agreed to. */
        ChoicesRequest: {
            keep: boolean;
            teams: components["schemas"]["TeamChoiceRequest"][];
            text_version: string;
        };
        /** @description The team's code. An `app` gets its session's token in the answer, a browser gets a cookie. */
        ClaimRequest: {
            /** @default browser */
            client: components["schemas"]["ClientEnum"];
            code: string;
        };
        /** @description What is missing in it is answered by 409, beside what the case itself still demands. */
        ClearRequest: {
            hold_seconds?: number | null;
            plan?: components["schemas"]["PlanEnum"];
            pose?: string | null;
            useful?: boolean | null;
            variant?: string | null;
        };
        /**
         * @description * `browser` - browser
         *     * `app` - app
         * @enum {string}
         */
        ClientEnum: "browser" | "app";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        CodeRequest: {
            code: string;
        };
        /** @description Who this device is now. The secret is kept by it: after a reissue it proves who gave the earlier answers. */
        ComeIn: {
            readonly approved: boolean;
            readonly device_secret: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membership?: string | null;
            name: string;
            role?: string | null;
            readonly session_token: string;
            /** Format: uuid */
            team?: string | null;
        };
        ComfortWeek: {
            n: number;
            /** Format: date */
            starts_on: string;
            /** Format: double */
            value: number | null;
        };
        /** @description A few lines, and no chat: the athlete reads them and does not answer here. */
        CommentRequest: {
            /** Format: uuid */
            id?: string;
            text: string;
        };
        /**
         * @description * `too_much` - The stretch is too much
         *     * `out_of_reach` - I cannot reach that far
         *     * `arm_or_hand` - My arm or hand does not like it
         *     * `elbow` - My elbows hurt
         *     * `shoulder` - My shoulder does not like it
         *     * `neck` - My neck does not like it
         *     * `lower_back` - My lower back pinches
         *     * `hip` - My hip does not like it
         *     * `knee` - My knee does not like it
         *     * `leg` - My leg does not like it
         *     * `tired` - My muscles tremble
         * @enum {string}
         */
        ComplaintEnum: "too_much" | "out_of_reach" | "arm_or_hand" | "elbow" | "shoulder" | "neck" | "lower_back" | "hip" | "knee" | "leg" | "tired";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        ConfirmationRequest: {
            device_secret: string;
        };
        /** @description The whole picture of one person: what holds, who would read, and the words to agree to. */
        Consents: {
            keep: components["schemas"]["Given"] | null;
            teams: components["schemas"]["TeamConsent"][];
            text_version: string;
            texts: components["schemas"]["ConsentTexts"];
        };
        ConsentTexts: {
            keep: string;
            private: string;
            team_reads: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        ContactRequest: {
            /** Format: date-time */
            at?: string;
            how: components["schemas"]["HowEnum"];
        };
        /** @description Who answers in this person's place, from the first day to the end of the last. */
        CoverRequest: {
            /**
             * Format: date
             * @description Today, if left out.
             */
            from?: string;
            /** Format: uuid */
            substitute: string;
            /** Format: date */
            until: string;
        };
        CoverShown: {
            /** @description Who may be asked: coaches and health contacts of the same teams. */
            candidates: components["schemas"]["Person"][];
            /** Format: date-time */
            ends_at?: string | null;
            /** Format: date-time */
            starts_at?: string | null;
            substitute?: components["schemas"]["Person"] | null;
        };
        Dashboard: {
            athletes: components["schemas"]["SheetLine"][];
            /** @description False beside a health contact: levels and what is held back, no answers. */
            detail: boolean;
            line: components["schemas"]["Line"];
            response_rate: components["schemas"]["Figure"];
            safety: components["schemas"]["SafetyOperations"];
            /** Format: uuid */
            team: string;
            window: components["schemas"]["Span"];
        };
        Day: {
            /** Format: date */
            day: string;
            state: components["schemas"]["DayStateEnum"];
        };
        /**
         * @description * `done` - done
         *     * `partly` - partly
         *     * `rest` - rest
         *     * `paused` - paused
         *     * `open` - open
         *     * `upcoming` - upcoming
         * @enum {string}
         */
        DayStateEnum: "done" | "partly" | "rest" | "paused" | "open" | "upcoming";
        /**
         * @description * `full` - full
         *     * `masked` - masked
         *     * `health_contact_only` - health_contact_only
         *     * `urgent_only` - urgent_only
         * @enum {string}
         */
        DetailEnum: "full" | "masked" | "health_contact_only" | "urgent_only";
        /** @description What the phone worked out before any network was needed. */
        Device: {
            level: components["schemas"]["TriageLevel"];
            rule_ids: string[];
            ruleset_version: string;
            urgent_kind?: components["schemas"]["UrgentKindEnum"] | null;
        };
        /** @description What the phone worked out before any network was needed. */
        DeviceRequest: {
            level: components["schemas"]["TriageLevel"];
            rule_ids: string[];
            ruleset_version: string;
            urgent_kind?: components["schemas"]["UrgentKindEnum"] | null;
        };
        /**
         * @description * `daily` - daily
         *     * `weekly` - weekly
         *     * `off` - off
         * @enum {string}
         */
        DigestEnum: "daily" | "weekly" | "off";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        EmergencyContact: {
            name: string;
            phone: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        EmergencyContactRequest: {
            name: string;
            phone: string;
        };
        Erasure: {
            /** Format: date-time */
            due_at: string;
        };
        Event: {
            /** Format: date-time */
            at: string;
            by: string | null;
            details: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["EventKindEnum"];
            note: string;
        };
        /**
         * @description * `opened` - Opened
         *     * `repeated` - Repeated
         *     * `level_raised` - Level Raised
         *     * `step_fired` - Step Fired
         *     * `accepted` - Accepted
         *     * `failed` - Failed
         *     * `acknowledged` - Acknowledged
         *     * `ack_expired` - Ack Expired
         *     * `contacted` - Contacted
         *     * `noted` - Noted
         *     * `offered` - Offered
         *     * `kept_paused` - Kept Paused
         *     * `corrected` - Corrected
         *     * `attested` - Attested
         *     * `still_there` - Still There
         *     * `left` - Left
         *     * `settled` - Settled
         *     * `cleared` - Cleared
         *     * `reopened` - Reopened
         * @enum {string}
         */
        EventKindEnum: "opened" | "repeated" | "level_raised" | "step_fired" | "accepted" | "failed" | "acknowledged" | "ack_expired" | "contacted" | "noted" | "offered" | "kept_paused" | "corrected" | "attested" | "still_there" | "left" | "settled" | "cleared" | "reopened";
        Expected: {
            athlete: components["schemas"]["PreviewAthlete"];
            /**
             * Format: date
             * @description Null: away, on a break or over, for four weeks at least.
             */
            first_on: string | null;
            first_reminder: components["schemas"]["FirstReminder"] | null;
            /** @description Null: not yours to know. */
            held_back: components["schemas"]["Waits"][] | null;
            is_asked_already: boolean;
            owed_in_first_week: number;
        };
        /** @description One list for each kind of row, each row with all that is held in it but secrets. */
        Export: {
            accepted_invitations: {
                [key: string]: unknown;
            }[];
            access_log: {
                [key: string]: unknown;
            }[];
            authenticators: {
                [key: string]: unknown;
            }[];
            calendars: {
                [key: string]: unknown;
            }[];
            case_events: {
                [key: string]: unknown;
            }[];
            cases: {
                [key: string]: unknown;
            }[];
            check_ins: {
                [key: string]: unknown;
            }[];
            chosen_for: {
                [key: string]: unknown;
            }[];
            comments: {
                [key: string]: unknown;
            }[];
            consents: {
                [key: string]: unknown;
            }[];
            covering: {
                [key: string]: unknown;
            }[];
            covers: {
                [key: string]: unknown;
            }[];
            days_away: {
                [key: string]: unknown;
            }[];
            email_addresses: {
                [key: string]: unknown;
            }[];
            enrolments: {
                [key: string]: unknown;
            }[];
            erasures: {
                [key: string]: unknown;
            }[];
            exports: {
                [key: string]: unknown;
            }[];
            follow_ups: {
                [key: string]: unknown;
            }[];
            go_aheads: {
                [key: string]: unknown;
            }[];
            guarded: {
                [key: string]: unknown;
            }[];
            guardians: {
                [key: string]: unknown;
            }[];
            hold_plans: {
                [key: string]: unknown;
            }[];
            holds: {
                [key: string]: unknown;
            }[];
            /** Format: date-time */
            made_at: string;
            memberships: {
                [key: string]: unknown;
            }[];
            messages: {
                [key: string]: unknown;
            }[];
            pauses: {
                [key: string]: unknown;
            }[];
            person: {
                [key: string]: unknown;
            };
            push_subscriptions: {
                [key: string]: unknown;
            }[];
            releases: {
                [key: string]: unknown;
            }[];
            sessions: {
                [key: string]: unknown;
            }[];
            symptom_reports: {
                [key: string]: unknown;
            }[];
            tokens: {
                [key: string]: unknown;
            }[];
            usual_symptoms: {
                [key: string]: unknown;
            }[];
        };
        Fact: {
            caution: components["schemas"]["Caution"] | null;
            language: string;
            text: string;
        };
        Figure: {
            n: number;
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        FirstReminder: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
        };
        /** @description Any fields of the report that were still open. */
        FollowUpRequest: {
            adjusted_and_retried?: components["schemas"]["AdjustedAndRetriedEnum"];
            back_pain_before?: number | null;
            back_pain_morning?: number | null;
            back_pain_now?: number | null;
            device?: components["schemas"]["DeviceRequest"];
            hold_elapsed_seconds?: number | null;
            hold_target_seconds?: number | null;
            no_worse_than_usual?: boolean | null;
            onset?: components["schemas"]["OnsetEnum"] | null;
            other_kind?: components["schemas"]["OtherKindEnum"] | null;
            other_text?: string;
            pose_side?: components["schemas"]["PoseSideEnum"];
            red_flags?: {
                [key: string]: "yes" | "no" | "unsure" | "not_answered";
            };
            /** Format: date-time */
            red_flags_answered_at?: string;
            /** Format: date-time */
            red_flags_shown_at?: string;
            regions?: components["schemas"]["PlaceRequest"][];
            resolved?: components["schemas"]["Resolved"];
            resolved_after_minutes?: number | null;
            sensations?: components["schemas"]["Sensation"][];
            severity_now?: number | null;
            severity_worst?: number | null;
            spread?: components["schemas"]["SpreadEnum"];
        };
        /** @description A yes that holds. */
        Given: {
            readonly by_guardian: boolean;
            /** Format: date-time */
            given_at: string;
            /** @description Who was named that day. */
            named: string[];
            text_version: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        GoAheadRequest: {
            asked_professional: boolean;
            /** @description By code; every question that holds poses back. */
            cautions: {
                [key: string]: components["schemas"]["CautionAnswerRequest"];
            };
            history: components["schemas"]["HistoryRequest"];
            text_version: string;
        };
        /** @description Before the code was entered on this device: whether one is needed, and nothing of the minor but the name in the letter. */
        Guardian: {
            /** Format: date-time */
            consented_at: string | null;
            consents: components["schemas"]["Consents"] | null;
            is_bound: boolean;
            minor: string;
            /** @description The letter named no address: say where to send the code. */
            readonly needs_address: boolean;
            /** Format: date-time */
            withdrawn_at: string | null;
        };
        /** @description On which day a health professional agreed to a return. */
        GuardianAttestRequest: {
            /** Format: uuid */
            alert: string;
            /** Format: date */
            on: string;
        };
        /** @description A guardian's: the private answers are not theirs to open. */
        GuardianChoicesRequest: {
            keep: boolean;
            teams: components["schemas"]["GuardianTeamChoiceRequest"][];
            text_version: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        GuardianCodeRequest: {
            code: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        GuardianCodeRequestRequest: {
            email?: string;
        };
        /** @enum {string} */
        GuardianEnum: "not_needed" | "missing" | "consented";
        /** @description Whom the letter is for. With an address it is mailed there; the link is also shown this once, for paper. */
        GuardianLetterRequest: {
            /**
             * Format: email
             * @default
             */
            email: string;
            /** @default en */
            locale: components["schemas"]["LocaleEnum"];
            name: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        GuardianTeamChoiceRequest: {
            /** Format: uuid */
            team: string;
            team_reads: boolean;
        };
        /** @description One pose; with null the whole routine. */
        Held: {
            pose: string | null;
            /** Format: date */
            until: string | null;
        };
        HeldBack: {
            /** Format: uuid */
            alert: string | null;
            by: string | null;
            codes: string[];
            /** Format: uuid */
            id: string | null;
            lifted_by: components["schemas"]["LiftedByEnum"];
            pose: string | null;
            reason: components["schemas"]["ReasonEnum"];
            scope: components["schemas"]["PauseScope"];
            /** Format: date */
            until: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        History: {
            shape: components["schemas"]["YesNo"];
            weight_cancer: components["schemas"]["YesNo"];
        };
        HistoryQuestion: {
            code: components["schemas"]["HistoryQuestionCodeEnum"];
            question: string;
        };
        /**
         * @description * `weight_cancer` - weight_cancer
         *     * `shape` - shape
         * @enum {string}
         */
        HistoryQuestionCodeEnum: "weight_cancer" | "shape";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        HistoryRequest: {
            shape: components["schemas"]["YesNo"];
            weight_cancer: components["schemas"]["YesNo"];
        };
        /**
         * @description * `done` - done
         *     * `enough_stretch` - enough stretch
         *     * `uncomfortable` - uncomfortable
         *     * `numb_tingling` - numb or tingling
         *     * `other` - something else
         *     * `skipped` - skipped
         * @enum {string}
         */
        HoldEnd: "done" | "enough_stretch" | "uncomfortable" | "numb_tingling" | "other" | "skipped";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        HoldRequest: {
            ended: components["schemas"]["HoldEnd"];
            held_seconds: number;
            /** Short name */
            pose: string;
            side: components["schemas"]["HoldSide"];
            target_seconds: number;
            variant?: string | null;
            worst_pain?: number | null;
        };
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `none` - no side
         * @enum {string}
         */
        HoldSide: "left" | "right" | "none";
        /** @description `value` in seconds a week. Longer is not better. */
        HoldTrend: {
            arrow: components["schemas"]["ArrowEnum"] | null;
            n: number;
            pose: string;
            side: components["schemas"]["StepSide"];
            /** Format: double */
            value: number | null;
            weeks: components["schemas"]["WeekOfHolds"][];
            window: components["schemas"]["Span"];
        };
        /**
         * @description * `phone` - phone
         *     * `in_person` - in_person
         *     * `message` - message
         *     * `emergency_contact` - emergency_contact
         * @enum {string}
         */
        HowEnum: "phone" | "in_person" | "message" | "emergency_contact";
        /** @description A personal link is shown by the answer that made it, and never again; the team's code whenever it is asked for. */
        Invitation: {
            /** Format: date-time */
            accepted_at: string | null;
            /** Format: date-time */
            closed_at: string | null;
            readonly code: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            readonly link: string | null;
            role: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        KeepPausedRequest: {
            reason: string;
            /** Format: date */
            until?: string | null;
        };
        /**
         * @description * `done` - done
         *     * `skipped` - skipped
         * @enum {string}
         */
        LedEnd: "done" | "skipped";
        /** @description As the group held it. Why somebody came out, and what hurt, is that person's own to say. */
        LedHoldRequest: {
            ended: components["schemas"]["LedEnd"];
            held_seconds: number;
            /** Short name */
            pose: string;
            side: components["schemas"]["HoldSide"];
            target_seconds: number;
            variant?: string | null;
        };
        /** @description Two taps; one of them may be left out. */
        LedRatingRequest: {
            comfort?: number | null;
            nothing_hurt?: boolean | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        LedSessionRequest: {
            athletes: string[];
            holds: components["schemas"]["LedHoldRequest"][];
            /** Format: uuid */
            routine: string;
            routine_version?: number;
            /** Format: date-time */
            started_at: string;
            /** Format: uuid */
            team: string;
        };
        Letter: {
            /** Format: uuid */
            guardian: string;
            readonly link: string;
        };
        /**
         * @description * `coach` - coach
         *     * `health_contact` - health_contact
         *     * `go_ahead` - go_ahead
         * @enum {string}
         */
        LiftedByEnum: "coach" | "health_contact" | "go_ahead";
        Line: {
            n: number;
            need_you: number;
            paused: number;
            value: number;
            window: components["schemas"]["Span"];
        };
        /** @description As the team's own door shows it. */
        ListedTeam: {
            health_kept_months: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            organisation: components["schemas"]["OrganisationOfTeam"];
            safety_contact: components["schemas"]["SafetyContact"] | null;
            safety_hours: string;
            time_zone: string;
            /** @description What If-Match takes. */
            version: number;
        };
        /**
         * @description * `en` - English
         *     * `de` - Deutsch
         * @enum {string}
         */
        LocaleEnum: "en" | "de";
        /** @description What the code would join, before anybody joins. */
        LookedUp: {
            coaches: string[];
            /** @description The invited address has an account: sign in first. */
            has_account: boolean;
            invited_by: string;
            kind: string;
            /** @description While the window is open: names not taken yet. */
            places: components["schemas"]["Person"][];
            role: string;
            team: components["schemas"]["TeamName"] | null;
            /** Format: date-time */
            window_until: string | null;
        };
        /** @description The profile, and what the account is. */
        Me: {
            /** @example 1990-05 */
            birth_month: string | null;
            channels: components["schemas"]["ChannelsEnum"][];
            country: string;
            digest: components["schemas"]["DigestEnum"];
            /** Format: email */
            readonly email: string | null;
            emergency_contact: components["schemas"]["EmergencyContact"];
            /** Format: date-time */
            readonly hidden_before: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @description Whether this person can sign in without this device. */
            readonly is_bound: boolean;
            readonly is_staff: boolean;
            locale: components["schemas"]["LocaleEnum"];
            readonly memberships: components["schemas"]["OwnMembership"][];
            name: string;
            /** @description Whether a guardian's yes is needed and missing. */
            readonly needs_guardian: boolean;
            phone: string;
            push_for_watch: boolean;
            quiet_hours: components["schemas"]["QuietHours"];
            reminder_cue: string;
            reminder_days: number[] | null;
            reminder_time: string | null;
            time_zone: string;
        };
        Medium: {
            /** @description Never changes its content: keep it as long as you like. */
            address: string;
            /** @description The picture in words. */
            alt: string;
            height: number;
            /**
             * @description A WebP, or an MP4 without sound.
             *
             *     * `photo` - photo
             *     * `film` - film
             */
            kind: components["schemas"]["MediumKindEnum"];
            /** @description The language of these words. */
            language: string;
            /** @description The step it shows; null for the pose as a whole. */
            step: number | null;
            /** @description At most 320 pixels on its longer edge; of a film, a still. */
            thumbnail: string;
            width: number;
        };
        /**
         * @description * `photo` - photo
         *     * `film` - film
         * @enum {string}
         */
        MediumKindEnum: "photo" | "film";
        /** @description Somebody in a team. `guardian` says whether a yes is missing, and nothing of who or why. */
        Member: {
            readonly approved: boolean;
            readonly guardian: components["schemas"]["GuardianEnum"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joined_at: string;
            role: string;
            user: components["schemas"]["Person"];
        };
        /** @description A new token, with its secret this one time. */
        Minted: {
            readonly secret: string;
            token: components["schemas"]["Token"];
        };
        MorningDelta: {
            is_marked: boolean;
            n: number;
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        /**
         * @description * `personal` - Personal
         *     * `team_code` - Team Code
         * @enum {string}
         */
        NewInvitationKindEnum: "personal" | "team_code";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewInvitationRequest: {
            /** Format: email */
            email?: string;
            /** Format: uuid */
            id?: string;
            kind: components["schemas"]["NewInvitationKindEnum"];
            /** @default athlete */
            role: components["schemas"]["RoleEnum"];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewPlaceRequest: {
            /** Format: uuid */
            id?: string;
            name: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewPlacesRequest: {
            places: components["schemas"]["NewPlaceRequest"][];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewRoutineRequest: {
            /** Format: uuid */
            id?: string;
            name: string;
            /** @default  */
            notes: string;
            steps: components["schemas"]["RoutineStepRequest"][];
            /** Format: uuid */
            team: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewTeamRequest: {
            /** Format: uuid */
            id?: string;
            name: string;
            safety_hours?: string;
            /** @description The maker's own, unless given. */
            time_zone?: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NewTokenRequest: {
            /** Format: date-time */
            expires_at?: string;
            name: string;
            scopes: components["schemas"]["ScopesEnum"][];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        NoteRequest: {
            text: string;
        };
        /** @description One line of the inbox, in the language of the request. */
        Notification: {
            /** Format: uuid */
            about?: string | null;
            readonly body: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            readonly id: string;
            kind: string;
            readonly path: string;
            /** Format: date-time */
            read_at?: string | null;
            readonly title: string;
        };
        Numbers: {
            /** @description What can be dialled. */
            emergency_call: string | null;
            /** @description The number, or the words that stand for it. */
            emergency_number: string;
            urgent_line: string;
            urgent_line_call: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        OfferRequest: {
            variant: string;
        };
        /** @description What it led to is in the athlete's own view alone. */
        OneReport: {
            adjusted_and_retried?: components["schemas"]["AdjustedAndRetriedEnum"];
            advice?: components["schemas"]["Advice"] | null;
            alert?: components["schemas"]["Case"] | null;
            /** Format: uuid */
            athlete: string;
            back_pain_before?: number | null;
            back_pain_morning?: number | null;
            back_pain_now?: number | null;
            /** Format: uuid */
            check_in?: string | null;
            /** Format: uuid */
            corrects?: string | null;
            device: components["schemas"]["Device"] | null;
            follow_up: {
                [key: string]: unknown;
            } | null;
            hold_elapsed_seconds?: number | null;
            hold_target_seconds?: number | null;
            /** Format: uuid */
            id: string;
            no_worse_than_usual?: boolean | null;
            onset?: components["schemas"]["OnsetEnum"] | null;
            other_kind?: components["schemas"]["OtherKindEnum"] | null;
            other_text?: string;
            pauses?: components["schemas"]["Pause"][];
            /** Short name */
            pose?: string | null;
            pose_side?: components["schemas"]["PoseSideEnum"];
            /** Format: date-time */
            received_at: string;
            red_flags?: {
                [key: string]: "yes" | "no" | "unsure" | "not_answered";
            };
            /** Format: date-time */
            red_flags_answered_at?: string;
            /** Format: date-time */
            red_flags_shown_at?: string;
            regions?: components["schemas"]["Place"][];
            /** Format: date-time */
            reported_at: string;
            reported_by: components["schemas"]["ReportedByEnum"];
            resolved?: components["schemas"]["Resolved"];
            resolved_after_minutes?: number | null;
            sensations?: components["schemas"]["Sensation"][];
            /** @default false */
            settling: boolean;
            severity_now?: number | null;
            severity_worst?: number | null;
            spread?: components["schemas"]["SpreadEnum"];
            time_zone?: string;
            told?: components["schemas"]["Told"][];
            triage: components["schemas"]["Triage"];
            variant?: string | null;
        };
        /**
         * @description * `during_pose` - during_pose
         *     * `on_coming_out` - on_coming_out
         *     * `later_same_day` - later_same_day
         *     * `next_morning` - next_morning
         *     * `not_linked` - not_linked
         * @enum {string}
         */
        OnsetEnum: "during_pose" | "on_coming_out" | "later_same_day" | "next_morning" | "not_linked";
        OpenCase: {
            /** Format: uuid */
            id: string;
            level: components["schemas"]["CaseLevel"];
            pose: string | null;
            state: components["schemas"]["OpenCaseStateEnum"];
        };
        /**
         * @description * `open` - open
         *     * `acknowledged` - acknowledged
         * @enum {string}
         */
        OpenCaseStateEnum: "open" | "acknowledged";
        Organisation: {
            country: string;
            name: string;
        };
        OrganisationOfTeam: {
            country: string;
            name: string;
        };
        /**
         * @description * `dizzy_faint` - dizzy_faint
         *     * `cramp` - cramp
         *     * `breathless` - breathless
         *     * `shaky_tired` - shaky_tired
         *     * `other` - other
         * @enum {string}
         */
        OtherKindEnum: "dizzy_faint" | "cramp" | "breathless" | "shaky_tired" | "other";
        OwnComment: {
            author: string;
            /** Format: uuid */
            check_in: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            read_at: string | null;
            text: string;
            /** Format: date-time */
            written_at: string;
        };
        OwnGoAhead: {
            history_questions: components["schemas"]["HistoryQuestion"][];
            latest: components["schemas"]["StoredGoAhead"] | null;
            questions: components["schemas"]["CautionQuestion"][];
            /** @description Send it back with the answers. */
            text_version: string;
        };
        OwnMembership: {
            readonly approved: boolean;
            /** Format: uuid */
            id: string;
            role: string;
            /** Format: uuid */
            team: string;
            team_name: string;
        };
        /** @description Before the session has arrived, `is_recorded` is false: keep the rating and send it later. */
        OwnPart: {
            /**
             * Format: uuid
             * @description What a symptom report of this session names.
             */
            check_in: string;
            comfort: number | null;
            is_recorded: boolean;
            /** Format: uuid */
            led_session: string;
            nothing_hurt: boolean | null;
            /** Format: uuid */
            routine: string | null;
            routine_version: number | null;
            /** Format: date-time */
            started_at: string | null;
        };
        OwnPause: {
            /** Format: uuid */
            alert: string | null;
            /** @description Who keeps it back; null: the rules. */
            by: string | null;
            /** Format: date-time */
            from_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lifted_at: string | null;
            lifted_by: components["schemas"]["LiftedByEnum"];
            pose: string | null;
            reason: components["schemas"]["ReasonEnum"];
            scope: components["schemas"]["PauseScope"];
            /** Format: date */
            until: string | null;
        };
        PaginatedAlertList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Alert"][];
        };
        PaginatedAssignmentList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Assignment"][];
        };
        PaginatedAwayList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Away"][];
        };
        PaginatedBreakList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Break"][];
        };
        PaginatedInvitationList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Invitation"][];
        };
        PaginatedListedTeamList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ListedTeam"][];
        };
        PaginatedMemberList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Member"][];
        };
        PaginatedNotificationList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Notification"][];
        };
        PaginatedOwnCommentList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["OwnComment"][];
        };
        PaginatedOwnPauseList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["OwnPause"][];
        };
        PaginatedPoseList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Pose"][];
        };
        PaginatedReadLogList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ReadLog"][];
        };
        PaginatedReadReportList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ReadReport"][];
        };
        PaginatedRoutineList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Routine"][];
        };
        PaginatedStoredCheckInList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["StoredCheckIn"][];
        };
        PaginatedStoredCommentList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["StoredComment"][];
        };
        PaginatedStoredUsualSymptomList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["StoredUsualSymptom"][];
        };
        PaginatedTokenList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Token"][];
        };
        /** @description So many a week, or fixed weekdays; of the whole team, or of those named. */
        PatchedAssignmentChangesRequest: {
            /** @description Null: the whole team, and whoever joins it later. */
            athletes?: string[] | null;
            /**
             * @description 18:00 unless given.
             * @example 18:00
             */
            due_time?: string;
            /**
             * Format: date
             * @description The last day; null goes on.
             */
            ends_on?: string | null;
            per_week?: number | null;
            /**
             * Format: date
             * @description Today in the team's zone, unless given.
             */
            starts_on?: string;
            /** @description 0 is Monday. */
            weekdays?: number[] | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PatchedMemberChangesRequest: {
            approved?: components["schemas"]["ApprovedEnum"];
            role?: components["schemas"]["RoleEnum"];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PatchedProfileRequest: {
            /** @example 1990-05 */
            birth_month?: string | null;
            channels?: components["schemas"]["ChannelsEnum"][];
            country?: string;
            digest?: components["schemas"]["DigestEnum"];
            emergency_contact?: components["schemas"]["EmergencyContactRequest"];
            locale?: components["schemas"]["LocaleEnum"];
            name?: string;
            phone?: string;
            push_for_watch?: boolean;
            quiet_hours?: components["schemas"]["QuietHoursRequest"];
            reminder_cue?: string;
            reminder_days?: number[] | null;
            reminder_time?: string | null;
            time_zone?: string;
        };
        /** @description What is left out stays as it is. Steps are sent as a whole, in their order. */
        PatchedRoutineChangesRequest: {
            name?: string;
            notes?: string;
            steps?: components["schemas"]["RoutineStepRequest"][];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PatchedTeamChangesRequest: {
            health_kept_months?: number | null;
            name?: string;
            /** Format: uuid */
            safety_contact?: string;
            safety_hours?: string;
            time_zone?: string;
        };
        Pause: {
            /** Format: uuid */
            alert: string | null;
            /** Format: uuid */
            id: string;
            lifted_by: components["schemas"]["LiftedByEnum"];
            pose: string | null;
            reason: components["schemas"]["ReasonEnum"];
            scope: components["schemas"]["PauseScope"];
            /** Format: date */
            until: string | null;
        };
        /**
         * @description * `pose` - pose
         *     * `routine` - routine
         * @enum {string}
         */
        PauseScope: "pose" | "routine";
        PendingErasure: {
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            due_at: string;
        };
        /** @description Somebody by id and name, and nothing else. */
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        Place: {
            region: components["schemas"]["RegionEnum"];
            side: components["schemas"]["BodySide"];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PlaceRequest: {
            region: components["schemas"]["RegionEnum"];
            side: components["schemas"]["BodySide"];
        };
        /**
         * @description * `retry` - retry
         *     * `modify` - modify
         *     * `swap` - swap
         * @enum {string}
         */
        PlanEnum: "retry" | "modify" | "swap";
        Pose: {
            ask_first: components["schemas"]["Fact"][];
            breath: components["schemas"]["Fact"][];
            cautions: components["schemas"]["PoseCaution"][];
            felt: components["schemas"]["Fact"][];
            hold_default_seconds: number;
            hold_max_seconds: number;
            hold_min_seconds: number;
            language: string;
            /** @description Photos and films that an editor added beside the drawings. */
            media: components["schemas"]["Medium"][];
            mistakes: components["schemas"]["Fact"][];
            modifications: components["schemas"]["Fact"][];
            name: string;
            not_felt: components["schemas"]["Fact"][];
            other_names: components["schemas"]["Fact"][];
            /** @description One hold each, in this order. */
            sides: components["schemas"]["PoseSide"][];
            slug: string;
            steps: components["schemas"]["Step"][];
            /** @description Which side is stretched, by the side the instruction names. */
            stretch_sides: {
                [key: string]: "left" | "right" | "none" | "unknown";
            };
            summary: string;
            variants: components["schemas"]["Variant"][];
            /** @description Counts changes of the content. */
            version: number;
        };
        PoseCaution: {
            code: components["schemas"]["Caution"];
            /** @description What may be done before the go-ahead. */
            open_variants: string[];
        };
        PoseRates: {
            discomfort: components["schemas"]["Rate"];
            early_stop: components["schemas"]["Rate"];
            numb: components["schemas"]["Rate"];
            pose: string;
            side: components["schemas"]["StepSide"];
            without_rating: number;
        };
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `none` - no side
         *     * `unknown` - not known
         * @enum {string}
         */
        PoseSide: "left" | "right" | "none" | "unknown";
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `none` - none
         *     * `unknown` - unknown
         * @enum {string}
         */
        PoseSideEnum: "left" | "right" | "none" | "unknown";
        PreviewAthlete: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Previewed: {
            athletes: components["schemas"]["Expected"][];
        };
        /** @description As an assignment is written: so many a week or fixed weekdays, of the whole team or of those named. */
        PreviewRequest: {
            /** @description Null: the whole team, and whoever joins it later. */
            athletes?: string[] | null;
            /** @description Local; 18:00 unless given. */
            due_time?: string;
            /** Format: date */
            ends_on?: string | null;
            per_week?: number | null;
            /** Format: uuid */
            routine: string;
            /**
             * Format: date
             * @description Today in the team's zone, unless given.
             */
            starts_on?: string;
            /** Format: uuid */
            team: string;
            /** @description 0 is Monday. */
            weekdays?: number[] | null;
        };
        Problem: {
            detail: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            /** @description urn:lumbar: and a code that stays the same. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        Progress: {
            adherence: components["schemas"]["Figure"];
            adherence_7: components["schemas"]["Figure"];
            adherence_28: components["schemas"]["Figure"];
            /** Format: uuid */
            athlete: string;
            comfort: components["schemas"]["ComfortWeek"][];
            hold_completion: components["schemas"]["Figure"];
            hold_trends: components["schemas"]["HoldTrend"][];
            morning_delta: components["schemas"]["MorningDelta"];
            poses: components["schemas"]["PoseRates"][];
            response_rate: components["schemas"]["Figure"];
            side_differences: components["schemas"]["SideDifference"][];
            time_to_settle: components["schemas"]["Settling"];
            window: components["schemas"]["Span"];
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PushKeys: {
            auth: string;
            p256dh: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        PushKeysRequest: {
            auth: string;
            p256dh: string;
        };
        /** @description What `PushSubscription.toJSON()` gives in a browser. */
        PushSubscription: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            id?: string;
        };
        /** @description What `PushSubscription.toJSON()` gives in a browser. */
        PushSubscriptionRequest: {
            endpoint: string;
            /** Format: double */
            expirationTime?: number | null;
            /** Format: uuid */
            id?: string;
            keys: components["schemas"]["PushKeysRequest"];
        };
        /** @description The key a browser subscribes with, and the browsers that did. */
        PushSubscriptions: {
            readonly application_server_key: string;
            results: components["schemas"]["PushSubscription"][];
        };
        Question: {
            /** Format: uuid */
            about: string | null;
            /** Format: uuid */
            alert: string | null;
            kind: components["schemas"]["QuestionKindEnum"];
            pose: string | null;
        };
        /**
         * @description * `morning` - morning
         *     * `follow_up` - follow_up
         * @enum {string}
         */
        QuestionKindEnum: "morning" | "follow_up";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        QuietHours: {
            from: string;
            until: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        QuietHoursRequest: {
            from: string;
            until: string;
        };
        /**
         * @description * `alert` - alert
         *     * `urgent` - urgent
         * @enum {string}
         */
        RaiseLevelEnum: "alert" | "urgent";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        RaiseRequest: {
            level: components["schemas"]["RaiseLevelEnum"];
        };
        /** @description With its 95 % interval; all three null where the group is too small to show. */
        Rate: {
            /** Format: double */
            high: number | null;
            /** Format: double */
            low: number | null;
            n: number;
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        Reader: {
            name: string;
            role: string;
        };
        /** @description One reading. The name is empty once the reader's account is erased. */
        ReadLog: {
            /** Format: uuid */
            about: string | null;
            action: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reader: string;
            reader_name: string | null;
            reason: string;
        };
        /** @description What was stored, and what it was judged to be. */
        ReadReport: {
            adjusted_and_retried?: components["schemas"]["AdjustedAndRetriedEnum"];
            /** Format: uuid */
            athlete: string;
            back_pain_before?: number | null;
            back_pain_morning?: number | null;
            back_pain_now?: number | null;
            /** Format: uuid */
            check_in?: string | null;
            /** Format: uuid */
            corrects?: string | null;
            device: components["schemas"]["Device"] | null;
            follow_up: {
                [key: string]: unknown;
            } | null;
            hold_elapsed_seconds?: number | null;
            hold_target_seconds?: number | null;
            /** Format: uuid */
            id: string;
            no_worse_than_usual?: boolean | null;
            onset?: components["schemas"]["OnsetEnum"] | null;
            other_kind?: components["schemas"]["OtherKindEnum"] | null;
            other_text?: string;
            /** Short name */
            pose?: string | null;
            pose_side?: components["schemas"]["PoseSideEnum"];
            /** Format: date-time */
            received_at: string;
            red_flags?: {
                [key: string]: "yes" | "no" | "unsure" | "not_answered";
            };
            /** Format: date-time */
            red_flags_answered_at?: string;
            /** Format: date-time */
            red_flags_shown_at?: string;
            regions?: components["schemas"]["Place"][];
            /** Format: date-time */
            reported_at: string;
            reported_by: components["schemas"]["ReportedByEnum"];
            resolved?: components["schemas"]["Resolved"];
            resolved_after_minutes?: number | null;
            sensations?: components["schemas"]["Sensation"][];
            /** @default false */
            settling: boolean;
            severity_now?: number | null;
            severity_worst?: number | null;
            spread?: components["schemas"]["SpreadEnum"];
            time_zone?: string;
            triage: components["schemas"]["Triage"];
            variant?: string | null;
        };
        /**
         * @description * `alert` - alert
         *     * `caution` - caution
         *     * `coach` - coach
         * @enum {string}
         */
        ReasonEnum: "alert" | "caution" | "coach";
        RedFlagItem: {
            code: string;
            may_decline: boolean;
            question: string;
        };
        RedFlagLine: {
            items: components["schemas"]["RedFlagItem"][];
            text: string;
        };
        RedFlagScreen: {
            lines: components["schemas"]["RedFlagLine"][];
            /** @description On the button that answers every item "no", opened or not. */
            none: string;
            /** @description The question over a line's items, and the words of each answer. */
            open: {
                [key: string]: string;
            };
            question: string;
        };
        /**
         * @description * `face` - face
         *     * `neck` - neck
         *     * `shoulder` - shoulder
         *     * `upper_arm` - upper_arm
         *     * `elbow` - elbow
         *     * `forearm` - forearm
         *     * `hand` - hand
         *     * `chest_ribs` - chest_ribs
         *     * `flank_side` - flank_side
         *     * `abdomen` - abdomen
         *     * `upper_back` - upper_back
         *     * `lower_back` - lower_back
         *     * `groin` - groin
         *     * `saddle` - saddle
         *     * `buttock` - buttock
         *     * `hip_outer` - hip_outer
         *     * `thigh_front` - thigh_front
         *     * `thigh_back` - thigh_back
         *     * `thigh_inner` - thigh_inner
         *     * `thigh_outer` - thigh_outer
         *     * `knee` - knee
         *     * `lower_leg` - lower_leg
         *     * `foot_ankle` - foot_ankle
         *     * `unsure` - unsure
         * @enum {string}
         */
        RegionEnum: "face" | "neck" | "shoulder" | "upper_arm" | "elbow" | "forearm" | "hand" | "chest_ribs" | "flank_side" | "abdomen" | "upper_back" | "lower_back" | "groin" | "saddle" | "buttock" | "hip_outer" | "thigh_front" | "thigh_back" | "thigh_inner" | "thigh_outer" | "knee" | "lower_leg" | "foot_ankle" | "unsure";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        ReopenRequest: {
            reason: string;
        };
        /**
         * @description * `athlete` - athlete
         *     * `system` - system
         * @enum {string}
         */
        ReportedByEnum: "athlete" | "system";
        /** @description Every question of a report. All are optional, since every one may be left open. */
        ReportRequest: {
            adjusted_and_retried?: components["schemas"]["AdjustedAndRetriedEnum"];
            back_pain_before?: number | null;
            back_pain_morning?: number | null;
            back_pain_now?: number | null;
            /** Format: uuid */
            check_in?: string | null;
            /** Format: uuid */
            corrects?: string | null;
            device?: components["schemas"]["DeviceRequest"];
            hold_elapsed_seconds?: number | null;
            hold_target_seconds?: number | null;
            no_worse_than_usual?: boolean | null;
            onset?: components["schemas"]["OnsetEnum"] | null;
            other_kind?: components["schemas"]["OtherKindEnum"] | null;
            other_text?: string;
            /** Short name */
            pose?: string | null;
            pose_side?: components["schemas"]["PoseSideEnum"];
            red_flags?: {
                [key: string]: "yes" | "no" | "unsure" | "not_answered";
            };
            /** Format: date-time */
            red_flags_answered_at?: string;
            /** Format: date-time */
            red_flags_shown_at?: string;
            regions?: components["schemas"]["PlaceRequest"][];
            /** Format: date-time */
            reported_at: string;
            resolved?: components["schemas"]["Resolved"];
            resolved_after_minutes?: number | null;
            sensations?: components["schemas"]["Sensation"][];
            /** @default false */
            settling: boolean;
            severity_now?: number | null;
            severity_worst?: number | null;
            spread?: components["schemas"]["SpreadEnum"];
            time_zone?: string;
            variant?: string | null;
        };
        /**
         * @description * `yes` - yes
         *     * `partly` - partly
         *     * `no` - no
         *     * `unknown` - unknown
         * @enum {string}
         */
        Resolved: "yes" | "partly" | "no" | "unknown";
        /**
         * @description * `coach` - coach
         *     * `health_contact` - health contact
         *     * `athlete` - athlete
         * @enum {string}
         */
        RoleEnum: "coach" | "health_contact" | "athlete";
        Roster: {
            places: components["schemas"]["RosterPlace"][];
            /** Format: date-time */
            window_until: string | null;
        };
        /** @description An athlete of the team. `id` is the person's, for good: claiming moves nothing. */
        RosterPlace: {
            readonly approved: boolean;
            /** Format: date-time */
            claimed_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description Signs in with an own address or passkey: only this person can move it. */
            is_bound: boolean;
            /** Format: uuid */
            membership: string;
            name: string;
        };
        Routine: {
            /** Format: uuid */
            copied_from: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: uuid
             * @description The same for every version of one routine.
             */
            family: string;
            /** Format: uuid */
            id: string;
            /** @description It was assigned: it changes only by a copy. */
            is_frozen: boolean;
            name: string;
            notes: string;
            steps: components["schemas"]["RoutineStep"][];
            /**
             * Format: uuid
             * @description Null for a routine of the library.
             */
            team: string | null;
            /** @description All holds on every side, and the rests. */
            total_seconds: number;
            version: number;
        };
        /** @description Where the next version goes, and what is other about it. */
        RoutineCopyRequest: {
            /** Format: uuid */
            id?: string;
            name?: string;
            notes?: string;
            steps?: components["schemas"]["RoutineStepRequest"][];
            /** Format: uuid */
            team: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        RoutineStep: {
            hold_seconds: number;
            /** @default  */
            note: string;
            readonly order: number;
            pose: string;
            /** @default 0 */
            rest_seconds: number;
            variant?: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        RoutineStepRequest: {
            hold_seconds: number;
            /** @default  */
            note: string;
            pose: string;
            /** @default 0 */
            rest_seconds: number;
            variant?: string | null;
        };
        RoutineToday: {
            assignments: string[];
            done_today: boolean;
            due_time: string;
            is_due_today: boolean;
            name: string;
            notes: string;
            /** Format: uuid */
            routine: string;
            steps: components["schemas"]["StepToday"][];
            total_seconds: number;
            version: number;
            week: components["schemas"]["Week"];
        };
        /** @description How many browsers are being rung. */
        Rung: {
            browsers: number;
        };
        Safety: {
            advice: components["schemas"]["AdviceTexts"];
            disclaimer: string;
            language: string;
            numbers: components["schemas"]["Numbers"];
            red_flag_list: string[];
            red_flag_screen: components["schemas"]["RedFlagScreen"];
            text_version: string;
            told: {
                [key: string]: string;
            };
            translation_reviewed: boolean;
        };
        SafetyContact: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SafetyOperations: {
            load: components["schemas"]["AlertLoad"];
            median_minutes: components["schemas"]["Figure"];
            p95_minutes: components["schemas"]["Figure"];
            rated_useful: components["schemas"]["Figure"];
            unanswered: number;
            urgent_within_hour: components["schemas"]["Figure"];
        };
        /**
         * @description * `read:alerts` - read:alerts
         *     * `read:assignments` - read:assignments
         *     * `read:invitations` - read:invitations
         *     * `read:me` - read:me
         *     * `read:notifications` - read:notifications
         *     * `read:practice` - read:practice
         *     * `read:progress` - read:progress
         *     * `read:reports` - read:reports
         *     * `read:routines` - read:routines
         *     * `read:teams` - read:teams
         *     * `write:alerts` - write:alerts
         *     * `write:assignments` - write:assignments
         *     * `write:invitations` - write:invitations
         *     * `write:me` - write:me
         *     * `write:notifications` - write:notifications
         *     * `write:practice` - write:practice
         *     * `write:progress` - write:progress
         *     * `write:reports` - write:reports
         *     * `write:routines` - write:routines
         *     * `write:teams` - write:teams
         * @enum {string}
         */
        ScopesEnum: "read:alerts" | "read:assignments" | "read:invitations" | "read:me" | "read:notifications" | "read:practice" | "read:progress" | "read:reports" | "read:routines" | "read:teams" | "write:alerts" | "write:assignments" | "write:invitations" | "write:me" | "write:notifications" | "write:practice" | "write:progress" | "write:reports" | "write:routines" | "write:teams";
        /**
         * @description * `numbness` - numbness
         *     * `tingling` - tingling
         *     * `pain` - pain
         *     * `weakness` - weakness
         *     * `other` - other
         * @enum {string}
         */
        Sensation: "numbness" | "tingling" | "pain" | "weakness" | "other";
        /** @description Median minutes of what went; what did not is listed. */
        Settling: {
            n: number;
            unresolved: components["schemas"]["Unresolved"][];
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        SheetLine: {
            adherence_7: components["schemas"]["Figure"];
            adherence_28: components["schemas"]["Figure"];
            comfort: components["schemas"]["ComfortWeek"][];
            /** Format: uuid */
            id: string;
            is_silent: boolean;
            /** Format: date */
            last_seen_on: string | null;
            name: string;
            needs_somebody: boolean;
            open_level: components["schemas"]["CaseLevel"] | null;
            pauses: components["schemas"]["Held"][];
            response_rate: components["schemas"]["Figure"];
            shares: boolean;
        };
        SideDifference: {
            n: number;
            pose: string;
            /** Format: double */
            value: number | null;
            window: components["schemas"]["Span"];
        };
        Span: {
            days: number;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
        };
        /**
         * @description * `none` - none
         *     * `further_out` - further_out
         *     * `other_side` - other_side
         *     * `unknown` - unknown
         * @enum {string}
         */
        SpreadEnum: "none" | "further_out" | "other_side" | "unknown";
        /**
         * @description * `within` - within
         *     * `above_target` - above_target
         *     * `review` - review
         * @enum {string}
         */
        StandingEnum: "within" | "above_target" | "review";
        Step: {
            /** @description The clock runs in this step. */
            is_hold: boolean;
            /** @description The language these words are in, for voices and screen readers. */
            language: string;
            number: number;
            /** @description By the side the instruction names: right and left, or none. */
            sides: {
                [key: string]: components["schemas"]["StepWords"];
            };
        };
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `none` - none
         * @enum {string}
         */
        StepSide: "left" | "right" | "none";
        StepToday: {
            held_back: boolean;
            instead: string | null;
            /** @description Not to be gone above by choice: a return, or the first time after a long break. */
            limit_seconds: number | null;
            note: string;
            open_variants: string[];
            pose: string;
            pose_version: number;
            rest_seconds: number;
            sides: components["schemas"]["StepSide"][];
            target_seconds: number;
            variant: string | null;
        };
        StepWords: {
            /** @description The figure in words. */
            alt: string;
            /** @description Short enough to be spoken. */
            cue: string;
            /** @description Where the drawing lies; null where there is none. */
            figure: string | null;
            text: string;
        };
        /**
         * @description * `yes` - Yes
         *     * `no` - No
         *     * `unsure` - Unsure
         * @enum {string}
         */
        StillThereEnum: "yes" | "no" | "unsure";
        /** @description What is stored. Under no consent to keep health answers, all of them are null. */
        StoredCheckIn: {
            /** Format: uuid */
            about: string | null;
            /** Format: uuid */
            alert: string | null;
            /** Format: uuid */
            assignment: string | null;
            /** Format: uuid */
            athlete: string;
            back_pain: number | null;
            back_pain_before: number | null;
            comfort: number | null;
            /** Format: date */
            day: string;
            declared_clear: boolean | null;
            /** Format: date-time */
            finished_at: string | null;
            holds: components["schemas"]["StoredHold"][];
            /** Format: uuid */
            id: string;
            is_completed: boolean;
            kind: components["schemas"]["StoredCheckInKindEnum"];
            note: string;
            nothing_hurt: boolean | null;
            numb_tingling: boolean | null;
            /** Format: date-time */
            received_at: string;
            /** Format: uuid */
            recorded_by: string | null;
            /** Format: uuid */
            routine: string | null;
            routine_version: number | null;
            /** Format: date-time */
            started_at: string | null;
            still_there: components["schemas"]["StillThereEnum"] | null;
        };
        /**
         * @description * `session` - session
         *     * `led` - led session
         *     * `morning` - the morning after
         *     * `anytime` - any time
         *     * `follow_up` - still there?
         * @enum {string}
         */
        StoredCheckInKindEnum: "session" | "led" | "morning" | "anytime" | "follow_up";
        StoredComment: {
            author: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            read_at: string | null;
            text: string;
            /** Format: date-time */
            written_at: string;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        StoredGoAhead: {
            /** Format: date-time */
            answered_at: string;
            asked_professional: boolean;
            /** @description By code; every question that holds poses back. */
            cautions: {
                [key: string]: components["schemas"]["CautionAnswer"];
            };
            history: components["schemas"]["History"];
            /** Format: uuid */
            id: string;
            text_version: string;
        };
        StoredHold: {
            ended: components["schemas"]["HoldEnd"];
            held_seconds: number;
            pose: string;
            side: components["schemas"]["HoldSide"];
            target_seconds: number;
            variant: string | null;
            worst_pain: number | null;
        };
        StoredLedHold: {
            ended: components["schemas"]["LedEnd"];
            held_seconds: number;
            pose: string;
            side: components["schemas"]["HoldSide"];
            target_seconds: number;
            variant: string | null;
        };
        StoredLedSession: {
            /** @description Of those who were there, whom you look after now. */
            athletes: string[];
            /** @description The id written short, for the QR. */
            code: string;
            holds: components["schemas"]["StoredLedHold"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            received_at: string;
            /** Format: uuid */
            recorded_by: string;
            /** Format: uuid */
            routine: string;
            routine_version: number | null;
            /** Format: date-time */
            started_at: string;
        };
        /** @description What it led to, too: for the athlete's own phone. */
        StoredReport: {
            adjusted_and_retried?: components["schemas"]["AdjustedAndRetriedEnum"];
            advice: components["schemas"]["Advice"] | null;
            alert: components["schemas"]["Case"] | null;
            /** Format: uuid */
            athlete: string;
            back_pain_before?: number | null;
            back_pain_morning?: number | null;
            back_pain_now?: number | null;
            /** Format: uuid */
            check_in?: string | null;
            /** Format: uuid */
            corrects?: string | null;
            device: components["schemas"]["Device"] | null;
            follow_up: {
                [key: string]: unknown;
            } | null;
            hold_elapsed_seconds?: number | null;
            hold_target_seconds?: number | null;
            /** Format: uuid */
            id: string;
            no_worse_than_usual?: boolean | null;
            onset?: components["schemas"]["OnsetEnum"] | null;
            other_kind?: components["schemas"]["OtherKindEnum"] | null;
            other_text?: string;
            pauses: components["schemas"]["Pause"][];
            /** Short name */
            pose?: string | null;
            pose_side?: components["schemas"]["PoseSideEnum"];
            /** Format: date-time */
            received_at: string;
            red_flags?: {
                [key: string]: "yes" | "no" | "unsure" | "not_answered";
            };
            /** Format: date-time */
            red_flags_answered_at?: string;
            /** Format: date-time */
            red_flags_shown_at?: string;
            regions?: components["schemas"]["Place"][];
            /** Format: date-time */
            reported_at: string;
            reported_by: components["schemas"]["ReportedByEnum"];
            resolved?: components["schemas"]["Resolved"];
            resolved_after_minutes?: number | null;
            sensations?: components["schemas"]["Sensation"][];
            /** @default false */
            settling: boolean;
            severity_now?: number | null;
            severity_worst?: number | null;
            spread?: components["schemas"]["SpreadEnum"];
            time_zone?: string;
            told: components["schemas"]["Told"][];
            triage: components["schemas"]["Triage"];
            variant?: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        StoredUsualSymptom: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            named_at: string;
            professional_knows: boolean;
            region: components["schemas"]["RegionEnum"];
            sensation: components["schemas"]["Sensation"];
            side: components["schemas"]["BodySide"];
            /** Format: date-time */
            withdrawn_at: string | null;
        };
        /**
         * @description * `check_in` - check_in
         * @enum {string}
         */
        SyncCheckInKindEnum: "check_in";
        SyncCheckInRequest: {
            body: components["schemas"]["CheckInRequest"];
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "check_in";
        };
        /**
         * @description * `follow_up` - follow_up
         * @enum {string}
         */
        SyncFollowUpKindEnum: "follow_up";
        SyncFollowUpRequest: {
            body: components["schemas"]["FollowUpRequest"];
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "follow_up";
        };
        SyncItemRequest: components["schemas"]["SyncCheckInRequest"] | components["schemas"]["SyncSymptomReportRequest"] | components["schemas"]["SyncFollowUpRequest"] | components["schemas"]["SyncLedSessionRequest"] | components["schemas"]["SyncLedRatingRequest"];
        /**
         * @description * `led_rating` - led_rating
         * @enum {string}
         */
        SyncLedRatingKindEnum: "led_rating";
        SyncLedRatingRequest: {
            body: components["schemas"]["LedRatingRequest"];
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "led_rating";
        };
        /**
         * @description * `led_session` - led_session
         * @enum {string}
         */
        SyncLedSessionKindEnum: "led_session";
        SyncLedSessionRequest: {
            body: components["schemas"]["LedSessionRequest"];
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "led_session";
        };
        /** @description What the single door would have answered. */
        SyncResult: {
            body: {
                [key: string]: unknown;
            };
            status: number;
        };
        /**
         * @description * `symptom_report` - symptom_report
         * @enum {string}
         */
        SyncSymptomReportKindEnum: "symptom_report";
        SyncSymptomReportRequest: {
            body: components["schemas"]["ReportRequest"];
            /** Format: uuid */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "symptom_report";
        };
        /** @description `version` is what `If-Match` takes. */
        Team: {
            health_kept_months: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            organisation: components["schemas"]["Organisation"];
            safety_contact: components["schemas"]["Person"] | null;
            safety_hours: string;
            time_zone: string;
            version: number;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        TeamChoiceRequest: {
            /** @default false */
            private: boolean;
            /** Format: uuid */
            team: string;
            team_reads: boolean;
        };
        TeamConsent: {
            name: string;
            private: components["schemas"]["Given"] | null;
            /** @description Who would read, today. */
            readers: components["schemas"]["Reader"][];
            /** Format: uuid */
            team: string;
            team_reads: components["schemas"]["Given"] | null;
        };
        TeamName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TeamPoses: {
            /** @description How many athletes of the team let it read their answers. */
            athletes: number;
            poses: components["schemas"]["PoseRates"][];
            /** Format: uuid */
            team: string;
            window: components["schemas"]["Span"];
        };
        Today: {
            /** Format: date */
            day: string;
            facts: {
                [key: string]: unknown;
            };
            held_back: components["schemas"]["HeldBack"][];
            needs_go_ahead: boolean;
            open_cases: components["schemas"]["OpenCase"][];
            question: components["schemas"]["Question"] | null;
            routines: components["schemas"]["RoutineToday"][];
            safety: components["schemas"]["Safety"];
            time_zone: string;
        };
        /** @description A token, never with its secret. */
        Token: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at: string | null;
            name: string;
            scopes: string[];
        };
        Told: {
            state: components["schemas"]["ToldStateEnum"];
            who: string;
        };
        /**
         * @description * `sending` - sending
         *     * `sent` - sent
         *     * `seen` - seen
         * @enum {string}
         */
        ToldStateEnum: "sending" | "sent" | "seen";
        Triage: {
            level: components["schemas"]["TriageLevel"];
            rule_ids: string[];
            ruleset_version: string;
            urgent_kind: components["schemas"]["UrgentKindEnum"] | null;
        };
        /**
         * @description * `none` - none
         *     * `watch` - watch
         *     * `alert` - alert
         *     * `urgent` - urgent
         * @enum {string}
         */
        TriageLevel: "none" | "watch" | "alert" | "urgent";
        Unresolved: {
            /** Format: date */
            day: string;
            pose: string;
            resolved: components["schemas"]["UnresolvedResolvedEnum"];
            side: string;
        };
        /**
         * @description * `partly` - partly
         *     * `no` - no
         *     * `unknown` - unknown
         * @enum {string}
         */
        UnresolvedResolvedEnum: "partly" | "no" | "unknown";
        /**
         * @description * `same_day` - same_day
         *     * `emergency_now` - emergency_now
         * @enum {string}
         */
        UrgentKindEnum: "same_day" | "emergency_now";
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        UsualSymptomRequest: {
            professional_knows: boolean;
            region: components["schemas"]["RegionEnum"];
            sensation: components["schemas"]["Sensation"];
            side: components["schemas"]["BodySide"];
        };
        Variant: {
            caution: components["schemas"]["Caution"] | null;
            complaint: components["schemas"]["ComplaintEnum"] | null;
            complaint_text: string | null;
            /** @description The drawing of the variant, by side. */
            figures: {
                [key: string]: string | null;
            };
            /** @description What is different, in one line. */
            instruction: string;
            language: string;
            /** @description The longest hold in this variant, where it has a limit of its own. */
            max_seconds: number | null;
            name: string;
            slug: string;
            /** @description All steps, those of the pose included. */
            steps: components["schemas"]["Step"][];
        };
        Waits: {
            /** @description Null: the whole routine. */
            pose: string | null;
            waits_for: components["schemas"]["WaitsForEnum"];
        };
        /**
         * @description * `go_ahead` - go_ahead
         *     * `case` - case
         *     * `coach` - coach
         * @enum {string}
         */
        WaitsForEnum: "go_ahead" | "case" | "coach";
        Week: {
            done: number;
            owed: number;
        };
        WeekOfHolds: {
            /** Format: double */
            median_seconds: number | null;
            n: number;
            /** Format: date */
            starts_on: string;
        };
        /** @description Until when a name may be taken, and the code that takes it. */
        Window: {
            code: string | null;
            link: string | null;
            /** Format: date-time */
            until: string | null;
        };
        /** @description A field nobody knows is an error: a typo in `worst_pain` must not become "not answered". */
        WindowChangeRequest: {
            open: boolean;
        };
        /**
         * @description * `yes` - yes
         *     * `no` - no
         * @enum {string}
         */
        YesNo: "yes" | "no";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    alerts_list: {
        parameters: {
            query?: {
                athlete?: string;
                /** @description The pagination cursor value. */
                cursor?: string;
                /**
                 * @description * `watch` - watch
                 *     * `alert` - alert
                 *     * `urgent` - urgent
                 */
                level?: "alert" | "urgent" | "watch";
                /** @description Number of results to return per page. */
                limit?: number;
                /**
                 * @description * `open` - open
                 *     * `acknowledged` - somebody has it
                 *     * `cleared` - closed
                 */
                state?: "acknowledged" | "cleared" | "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAlertList"];
                };
            };
        };
    };
    alerts_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_acknowledge_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_attest_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_clear_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClearRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_contact_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_keep_paused_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepPausedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_note_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_offer_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_raise_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    alerts_reopen_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    assignments_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAssignmentList"];
                };
            };
        };
    };
    assignments_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
        };
    };
    assignments_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
        };
    };
    assignments_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAssignmentChangesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
        };
    };
    assignments_preview_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Previewed"];
                };
            };
        };
    };
    athletes_progress_retrieve: {
        parameters: {
            query?: {
                days?: number;
                team?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
        };
    };
    calendar_retrieve: {
        parameters: {
            query?: {
                /** @description This week's Monday, unless given. */
                from?: string;
                /** @description Four weeks, unless given; at most 92 days. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    check_ins_list: {
        parameters: {
            query?: {
                athlete?: string;
                /** @description The pagination cursor value. */
                cursor?: string;
                /**
                 * @description * `session` - session
                 *     * `led` - led session
                 *     * `morning` - the morning after
                 *     * `anytime` - any time
                 *     * `follow_up` - still there?
                 */
                kind?: "anytime" | "follow_up" | "led" | "morning" | "session";
                /** @description Number of results to return per page. */
                limit?: number;
                since?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedStoredCheckInList"];
                };
            };
        };
    };
    check_ins_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCheckIn"];
                };
            };
        };
    };
    check_ins_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCheckIn"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCheckIn"];
                };
            };
        };
    };
    check_ins_comments_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedStoredCommentList"];
                };
            };
        };
    };
    check_ins_comments_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredComment"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredComment"];
                };
            };
        };
    };
    guardian_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guardian"];
                };
            };
        };
    };
    guardian_attest_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianAttestRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    guardian_bind_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bound"];
                };
            };
        };
    };
    guarded_cases_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAlertList"];
                };
            };
        };
    };
    guardian_code_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GuardianCodeRequestRequest"];
            };
        };
        responses: {
            /** @description No response body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    guarded_comments_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedOwnCommentList"];
                };
            };
        };
    };
    guardian_consent_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianChoicesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guardian"];
                };
            };
        };
    };
    invitations_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invitations_resend_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    invitations_accept_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComeIn"];
                };
            };
        };
    };
    invitations_look_up_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUp"];
                };
            };
        };
    };
    led_sessions_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredLedSession"];
                };
            };
        };
    };
    led_sessions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredLedSession"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredLedSession"];
                };
            };
        };
    };
    led_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
        };
    };
    led_rating_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LedRatingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
        };
    };
    me_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    me_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    me_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    me_access_log_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedReadLogList"];
                };
            };
        };
    };
    own_cases_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
                /**
                 * @description * `open` - open
                 *     * `acknowledged` - somebody has it
                 *     * `cleared` - closed
                 */
                state?: "acknowledged" | "cleared" | "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAlertList"];
                };
            };
        };
    };
    me_away_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAwayList"];
                };
            };
        };
    };
    me_away_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Away"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Away"];
                };
            };
        };
    };
    me_away_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                away_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_calendar_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
        };
    };
    me_calendar_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    own_comments_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedOwnCommentList"];
                };
            };
        };
    };
    me_consents_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
        };
    };
    me_consents_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoicesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
        };
    };
    me_cover_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverShown"];
                };
            };
        };
    };
    me_cover_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverShown"];
                };
            };
        };
    };
    me_cover_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_erasure_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingErasure"];
                };
            };
        };
    };
    me_erasure_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_export_retrieve: {
        parameters: {
            query?: {
                format?: "json" | "zip";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                    "application/zip": string;
                };
            };
        };
    };
    me_go_ahead_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnGoAhead"];
                };
            };
        };
    };
    me_go_ahead_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoAheadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredGoAhead"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredGoAhead"];
                };
            };
        };
    };
    me_push_subscriptions_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscriptions"];
                };
            };
        };
    };
    me_push_subscriptions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushSubscriptionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            /** @description A browser that was not known before */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
        };
    };
    me_push_subscriptions_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_push_subscriptions_test_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rung"];
                };
            };
        };
    };
    me_tokens_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedTokenList"];
                };
            };
        };
    };
    me_tokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minted"];
                };
            };
        };
    };
    me_tokens_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_usual_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedStoredUsualSymptomList"];
                };
            };
        };
    };
    me_usual_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUsualSymptom"];
                };
            };
        };
    };
    me_usual_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualSymptomRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUsualSymptom"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredUsualSymptom"];
                };
            };
        };
    };
    me_usual_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    members_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    members_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMemberChangesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    members_guardian_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianLetterRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
        };
    };
    notifications_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedNotificationList"];
                };
            };
        };
    };
    notifications_read_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
        };
    };
    pauses_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
                running?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedOwnPauseList"];
                };
            };
        };
    };
    poses_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedPoseList"];
                };
            };
        };
    };
    poses_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pose"];
                };
            };
        };
    };
    roster_claim_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComeIn"];
                };
            };
        };
    };
    roster_confirm_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    roster_reissue_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPlace"];
                };
            };
        };
    };
    routines_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedRoutineList"];
                };
            };
        };
    };
    routines_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoutineRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
        };
    };
    routines_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
        };
    };
    routines_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRoutineChangesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
        };
    };
    routines_copy_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutineCopyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
        };
    };
    symptom_reports_list: {
        parameters: {
            query?: {
                athlete?: string;
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedReadReportList"];
                };
            };
        };
    };
    symptom_reports_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneReport"];
                };
            };
        };
    };
    symptom_reports_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
        };
    };
    symptom_reports_follow_up_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FollowUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
        };
    };
    sync_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncItemRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncResult"][];
                };
            };
        };
    };
    teams_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedListedTeamList"];
                };
            };
        };
    };
    teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeamRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedTeam"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedTeam"];
                };
            };
        };
    };
    teams_dashboard_retrieve: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    teams_poses_retrieve: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPoses"];
                };
            };
        };
    };
    teams_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    teams_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTeamChangesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    teams_breaks_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedBreakList"];
                };
            };
        };
    };
    teams_breaks_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
        };
    };
    teams_breaks_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                break_id: string;
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    teams_invitations_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedInvitationList"];
                };
            };
        };
    };
    teams_invitations_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    teams_members_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                limit?: number;
            };
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedMemberList"];
                };
            };
        };
    };
    teams_roster_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
        };
    };
    teams_roster_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlacesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPlace"][];
                };
            };
        };
    };
    teams_roster_window_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WindowChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Window"];
                };
            };
        };
    };
    today_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
        };
    };
    try_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
        };
    };
}
