//! What leaves a ward for others to count with: rows of one ward and of some days, as plain values. Only columns that stand
//! clear are read, so that no name, telephone, address, age, story or word that somebody wrote can be in it; accounts and
//! chats of Telegram are left out too. A person is a number here. How a file is made of it is the command line's matter.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;

use super::backup::portable;
use super::{Error, Inner, Result, Tx, on};
use crate::domain::WardId;
use crate::domain::calendar::{at_local, end_of};

/// A table of what is exported.
#[derive(Clone, Copy, Debug)]
pub struct Exported {
    /// What its file is called.
    pub name: &'static str,
    /// Which rows are in it.
    pub rows: &'static str,
    /// Its columns, each with what it says.
    pub columns: &'static [(&'static str, &'static str)],
    /// The query, of [`SPAN`].
    sql: &'static str,
}

/// The ward and the days, as columns of one row: `ward`, `first` and `last` day, the instants at which they begin and end.
const SPAN: [&str; 2] = [
    "WITH span (ward, first, last, begins, ends) AS (SELECT $1, $2, $3, $4, $5) ",
    "WITH span (ward, first, last, begins, ends) AS
        (SELECT $1::bigint, $2::date, $3::date, $4::timestamptz, $5::timestamptz) ",
];

/// Everything that is exported, in the order of its files.
pub const EXPORTED: &[Exported] = &[
    Exported {
        name: "resident_groups",
        rows: "resident groups that there were in these days, as they are called now",
        columns: &[
            ("resident_group", "its number in this export; other files refer to it"),
            ("number", "the ward's own number of it"),
            ("name", "its name"),
            ("held_from", "first day, where known"),
            ("held_to", "last day, where it is no more"),
            ("merged_into", "the resident group that it became a part of"),
        ],
        sql: "SELECT g.id AS resident_group, g.number, g.name, g.held_from, g.held_to, g.merged_into
              FROM resident_group g, span WHERE g.ward_id = span.ward
              AND (g.held_from IS NULL OR g.held_from <= span.last) AND (g.held_to IS NULL OR g.held_to >= span.first)
              ORDER BY g.id",
    },
    Exported {
        name: "teams",
        rows: "mediation teams that there were in these days, as they are called now",
        columns: &[
            ("team", "its number in this export; other files refer to it"),
            ("number", "the ward's own number of it"),
            ("name", "its name"),
            ("resident_group", "its resident group"),
            ("held_from", "first day, where known"),
            ("held_to", "last day, where it is no more"),
            ("merged_into", "the team that it became a part of"),
        ],
        sql: "SELECT t.id AS team, t.number, t.name, t.resident_group_id AS resident_group, t.held_from, t.held_to,
              t.merged_into FROM mediation_team t, span WHERE t.ward_id = span.ward
              AND (t.held_from IS NULL OR t.held_from <= span.last) AND (t.held_to IS NULL OR t.held_to >= span.first)
              ORDER BY t.id",
    },
    Exported {
        name: "offices",
        rows: "offices that people held in these days; those given by mistake are not in it",
        columns: &[
            ("person", "the person's number in this export"),
            ("office", "which office: mediator, team_head, …"),
            ("team", "of which team"),
            ("resident_group", "of which resident group"),
            ("held_from", "first day"),
            ("held_to", "last day, where it has ended"),
            ("basis", "by which law: that of 2013, or the ordinance of 1998 (Art. 31)"),
            ("end_reason", "why it ended (Art. 11)"),
        ],
        sql: "SELECT h.person_id AS person, h.office, h.team_id AS team, h.resident_group_id AS resident_group,
              h.held_from, h.held_to, h.basis, h.end_reason FROM office_holding h JOIN person p ON p.id = h.person_id, span
              WHERE p.ward_id = span.ward AND h.held_from <= span.last
              AND (h.held_to IS NULL OR (h.held_to >= span.first AND h.held_to >= h.held_from)) ORDER BY h.id",
    },
    Exported {
        name: "cases",
        rows: "cases that were open on one of these days, as they stand now; those struck as a mistake are not in it",
        columns: &[
            ("case", "its code"),
            ("team", "the leading team"),
            ("resident_group", "where it happened"),
            ("kind", "what it is about"),
            ("ground", "on whose word it was begun (Art. 16)"),
            ("domestic_violence", "1 where there was violence in a family"),
            ("status", "where it stands"),
            ("received_on", "day"),
            ("assigned_on", "day"),
            ("first_session_on", "day"),
            ("agreed_on", "day on which the parties agreed"),
            ("ended_on", "day"),
        ],
        sql: "SELECT c.code AS \"case\", c.team_id AS team, c.resident_group_id AS resident_group, c.kind, c.ground,
              c.domestic_violence, c.status, c.received_on, c.assigned_on, c.first_session_on, c.agreed_on, c.ended_on
              FROM case_file c, span WHERE c.ward_id = span.ward AND c.status <> 'void' AND c.received_on <= span.last
              AND (c.ended_on IS NULL OR c.ended_on >= span.first) ORDER BY c.received_on, c.id",
    },
    Exported {
        name: "stretches",
        rows: "each time a case was open: what figures are counted of",
        columns: &[
            ("case", "its code"),
            ("nth", "1; more where it was mediated again (Art. 27)"),
            ("team", "the leading team"),
            ("kind", "what it is about"),
            ("opened_on", "day"),
            ("begun_on", "day of the first session"),
            ("ended_on", "day"),
            ("ending", "how it ended"),
        ],
        sql: "SELECT c.code AS \"case\", s.nth, s.team_id AS team, s.kind, s.opened_on, s.begun_on, s.ended_on, s.ending
              FROM case_stretch s JOIN case_file c ON c.id = s.case_id, span WHERE s.ward_id = span.ward
              AND s.opened_on <= span.last AND (s.ended_on IS NULL OR s.ended_on >= span.first)
              ORDER BY c.received_on, c.id, s.nth",
    },
    Exported {
        name: "case_mediators",
        rows: "who mediates the cases",
        columns: &[
            ("case", "its code"),
            ("person", "the mediator's number in this export"),
            ("assigned_on", "day"),
            ("chosen_by_parties", "1 where the parties chose them"),
        ],
        sql: "SELECT c.code AS \"case\", m.person_id AS person, m.assigned_on, m.chosen_by_parties
              FROM case_mediator m JOIN case_file c ON c.id = m.case_id, span WHERE c.ward_id = span.ward AND c.status <> 'void'
              AND c.received_on <= span.last AND (c.ended_on IS NULL OR c.ended_on >= span.first)
              ORDER BY c.received_on, c.id, m.person_id",
    },
    Exported {
        name: "sessions",
        rows: "sessions held in these days",
        columns: &[("case", "its code"), ("nth", "which session of it"), ("held_on", "day")],
        sql: "SELECT c.code AS \"case\", s.nth, s.held_on FROM case_session s JOIN case_file c ON c.id = s.case_id, span
              WHERE c.ward_id = span.ward AND c.status <> 'void' AND s.held_on BETWEEN span.first AND span.last
              ORDER BY s.held_on, c.id, s.nth",
    },
    Exported {
        name: "kept",
        rows: "what was said in these days of whether an agreement is kept",
        columns: &[("case", "its code"), ("on_day", "day"), ("kept", "whether it is kept")],
        sql: "SELECT c.code AS \"case\", k.on_day, k.kept FROM case_kept k JOIN case_file c ON c.id = k.case_id, span
              WHERE c.ward_id = span.ward AND c.status <> 'void' AND k.on_day BETWEEN span.first AND span.last
              ORDER BY k.on_day, c.id, k.nth",
    },
    Exported {
        name: "pauses",
        rows: "pauses of cases that touch these days (Art. 17)",
        columns: &[
            ("case", "its code"),
            ("paused_on", "first day"),
            ("until_on", "until when, as it was agreed"),
            ("over_on", "day on which it was gone on with"),
        ],
        sql: "SELECT c.code AS \"case\", h.paused_on, h.until_on, h.over_on FROM case_halt h
              JOIN case_file c ON c.id = h.case_id, span WHERE c.ward_id = span.ward AND c.status <> 'void'
              AND h.paused_on <= span.last AND (h.over_on IS NULL OR h.over_on >= span.first)
              ORDER BY h.paused_on, c.id, h.nth",
    },
    Exported {
        name: "helping_teams",
        rows: "teams that were asked to help with a case in these days (Art. 22)",
        columns: &[
            ("case", "its code"),
            ("team", "the team that was asked"),
            ("standing", "whether it helps"),
            ("on_day", "day"),
        ],
        sql: "SELECT c.code AS \"case\", t.team_id AS team, t.standing, t.on_day FROM case_team t
              JOIN case_file c ON c.id = t.case_id, span WHERE c.ward_id = span.ward AND c.status <> 'void'
              AND t.on_day BETWEEN span.first AND span.last ORDER BY t.on_day, c.id, t.team_id",
    },
    Exported {
        name: "ties",
        rows: "cases received in these days that have to do with an earlier one",
        columns: &[("case", "its code"), ("earlier", "code of the earlier one"), ("kinship", "continues it, or related")],
        sql: "SELECT c.code AS \"case\", e.code AS earlier, t.kinship FROM case_tie t
              JOIN case_file c ON c.id = t.case_id JOIN case_file e ON e.id = t.earlier_id, span
              WHERE c.ward_id = span.ward AND t.ended_at IS NULL AND c.status <> 'void' AND e.status <> 'void'
              AND c.received_on BETWEEN span.first AND span.last ORDER BY c.received_on, c.id, e.id",
    },
    Exported {
        name: "not_accepted",
        rows: "matters of these days that are no matter for mediators (Art. 3)",
        columns: &[
            ("on_day", "day"),
            ("team", "which team was told"),
            ("sign", "what spoke against it"),
            ("body", "where it was guided to"),
        ],
        sql: "SELECT n.on_day, n.team_id AS team, n.sign, n.body FROM not_accepted n, span
              WHERE n.ward_id = span.ward AND n.on_day BETWEEN span.first AND span.last ORDER BY n.on_day, n.id",
    },
    Exported {
        name: "dangers",
        rows: "danger that was reported in these days (Art. 10(4) and (5))",
        columns: &[
            ("at", "instant, UTC"),
            ("team", "of which team"),
            ("kind", "about a case, or none"),
            ("sign", "of what kind"),
            ("chair_told_at", "when the chair of the ward was told"),
            ("police_told_at", "when the police were told"),
            ("withdrawn_at", "when it was taken back as a mistake"),
        ],
        sql: "SELECT e.at, e.team_id AS team, e.kind, e.sign, e.chair_told_at, e.police_told_at, e.withdrawn_at
              FROM escalation e, span WHERE e.ward_id = span.ward AND e.at >= span.begins AND e.at < span.ends
              ORDER BY e.at, e.id",
    },
    Exported {
        name: "trainings",
        rows: "training sessions of these days",
        columns: &[
            ("training", "its number in this export"),
            ("status", "planned (or held, by its day) or cancelled"),
            ("starts_at", "instant, UTC"),
            ("ends_at", "instant, UTC"),
        ],
        sql: "SELECT t.id AS training, t.status, t.starts_at, t.ends_at FROM training t, span
              WHERE t.ward_id = span.ward AND t.status <> 'draft' AND t.starts_at >= span.begins
              AND t.starts_at < span.ends ORDER BY t.starts_at, t.id",
    },
    Exported {
        name: "training_guests",
        rows: "who was invited to them, or came without that",
        columns: &[
            ("training", "which"),
            ("person", "the person's number in this export"),
            ("walk_in", "1 where they came without having been invited"),
            ("rsvp", "what they answered"),
            ("attended_at", "when their attendance was noted"),
        ],
        sql: "SELECT g.training_id AS training, g.person_id AS person, g.walk_in, g.rsvp, g.attended_at
              FROM training_guest g JOIN training t ON t.id = g.training_id, span
              WHERE t.ward_id = span.ward AND t.status <> 'draft' AND NOT (g.walk_in AND g.attended_at IS NULL)
              AND t.starts_at >= span.begins AND t.starts_at < span.ends
              ORDER BY t.starts_at, t.id, g.person_id",
    },
    Exported {
        name: "announcements",
        rows: "bulletins and announcements sent in these days, invitations to training and what was recalled left out",
        columns: &[
            ("announcement", "its number in this export"),
            ("kind", "what it is"),
            ("topic", "about what, of a fixed list"),
            ("send_at", "instant, UTC"),
            ("sent", "to how many accounts it came"),
            ("read_by", "how many people confirmed that they had read it"),
        ],
        sql: "SELECT a.id AS announcement, a.kind, a.topic, a.send_at,
              (SELECT count(*) FROM announcement_recipient r WHERE r.announcement_id = a.id AND r.status = 'sent') AS sent,
              (SELECT count(*) FROM bulletin_read b WHERE b.announcement_id = a.id) AS read_by
              FROM announcement a, span WHERE a.ward_id = span.ward AND a.kind <> 'training'
              AND a.status IN ('sending', 'stopped', 'done') AND a.recalled_at IS NULL
              AND a.send_at >= span.begins AND a.send_at < span.ends ORDER BY a.send_at, a.id",
    },
    Exported {
        name: "difficulties",
        rows: "difficulties that mediators stated in these days (Art. 9(5))",
        columns: &[
            ("subject", "of which kind"),
            ("team", "of which team"),
            ("standing", "how far it has come"),
            ("asked_at", "instant, UTC"),
            ("answered_at", "instant, UTC"),
        ],
        sql: "SELECT d.subject, d.team_id AS team, d.standing, d.asked_at, d.answered_at FROM difficulty d, span
              WHERE d.ward_id = span.ward AND d.asked_at >= span.begins AND d.asked_at < span.ends
              ORDER BY d.asked_at, d.id",
    },
    Exported {
        name: "pay",
        rows: "cases for which pay was asked for in these days, line by line (Circular 56/2023/TT-BTC)",
        columns: &[
            ("request", "the request's number in this export"),
            ("team", "of which team"),
            ("standing", "how far the request has come"),
            ("sent_on", "day"),
            ("paid_on", "day"),
            ("case", "its code"),
            ("outcome", "how the case ended"),
            ("dong", "đồng"),
            ("dropped", "1 where the case was left out again"),
        ],
        sql: "SELECT r.id AS request, r.team_id AS team, r.standing, r.sent_on, r.paid_on, c.code AS \"case\", l.outcome,
              l.dong, l.dropped FROM pay_line l JOIN pay_request r ON r.id = l.request_id
              JOIN case_file c ON c.id = l.case_id, span WHERE r.ward_id = span.ward
              AND r.sent_on BETWEEN span.first AND span.last ORDER BY r.sent_on, r.id, c.id",
    },
    Exported {
        name: "team_support",
        rows: "support of teams paid in these days, by team and month",
        columns: &[
            ("team", "which team"),
            ("month", "for which month: its first day"),
            ("paid_on", "day"),
            ("source", "from which source"),
            ("dong", "đồng"),
        ],
        sql: "SELECT s.team_id AS team, s.month, e.paid_on, e.source, s.dong FROM team_support s
              JOIN support_entry e ON e.id = s.entry_id, span WHERE e.ward_id = span.ward AND e.undone_at IS NULL
              AND e.paid_on BETWEEN span.first AND span.last ORDER BY e.paid_on, e.id, s.team_id, s.month",
    },
    Exported {
        name: "reports",
        rows: "versions of the ward's reports of which the last day that counts is one of these",
        columns: &[
            ("kind", "half year, year, official year, other"),
            ("data_from", "first day that counts"),
            ("data_to", "last one"),
            ("due_on", "day"),
            ("nth", "1; more where it was put right"),
            ("standing", "draft, approved, sent"),
            ("number", "number of the paper"),
            ("dated_on", "its day"),
        ],
        sql: "SELECT r.kind, r.data_from, r.data_to, r.due_on, v.nth, v.standing, v.number, v.dated_on
              FROM report_version v JOIN report r ON r.id = v.report_id, span WHERE r.ward_id = span.ward
              AND r.data_to BETWEEN span.first AND span.last ORDER BY r.data_to, r.id, v.nth",
    },
];

impl Tx {
    /// The rows of a table that belong to a ward and to these days, both included; each cell as text, empty where nothing
    /// is known. Days as `2026-05-31`, instants in UTC, yes and no as 1 and 0, the same from both databases.
    pub async fn exported(
        &mut self,
        table: &Exported,
        ward: WardId,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Vec<Vec<String>>> {
        let sql = match self.inner {
            Inner::Sqlite(_) => {
                let pairs: Vec<String> = table.columns.iter().map(|it| format!("'{0}', \"{0}\"", it.0)).collect();
                format!("SELECT json_object({}) FROM ({}{})", pairs.join(", "), SPAN[0], table.sql)
            }
            Inner::Postgres(_) => format!("SELECT row_to_json(t)::text FROM ({}{}) t", SPAN[1], table.sql),
        };
        let (begins, ends): (DateTime<Utc>, DateTime<Utc>) = (at_local(first, chrono::NaiveTime::MIN), end_of(last));
        self.set_time_zone().await?;
        let rows: Vec<String> = on!(self, conn => sqlx::query_scalar(AssertSqlSafe(sql.clone()))
            .bind(ward).bind(first).bind(last).bind(begins).bind(ends).fetch_all(conn).await)?;
        let cells = |row: &String| {
            let row: Map<String, Value> = serde_json::from_str(&portable(row)?).ok()?;
            table.columns.iter().map(|it| row.get(it.0).map(cell)).collect::<Option<Vec<String>>>()
        };
        rows.iter()
            .map(|row| cells(row).ok_or_else(|| Error::Backup(format!("a row of {} cannot be read", table.name))))
            .collect()
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
