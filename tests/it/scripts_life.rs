//! Conversations of a case's whole life, of the register, and of papers.

use crate::scripts::{Script, with_a_case};
use crate::town::{BINH, LAN, OFFICER, STRANGER};

/// Deeds after a case that Bình settled and the parties signed.
macro_rules! with_a_settlement {
    ($($deed:expr),* $(,)?) => {
        with_a_case![
            (BINH, "/vuviec"),
            (BINH, "=c:1"),
            (BINH, "=begin"),
            (BINH, "=today"),
            (BINH, "=outcome"),
            (BINH, "=success"),
            (BINH, "=today"),
            (BINH, "Bên B trả bên A 10 triệu đồng."),
            (BINH, "=skip"),
            (BINH, "=skip"),
            (BINH, "=yes"),
            (BINH, "=save"),
            $($deed),*
        ]
    };
}

/// A session is told in one message, with somebody who was invited and the next one; it is read out, put in the calendar,
/// put right with a reason, and the mediator is reminded of the next one.
pub const SESSIONS: Script = Script {
    name: "sessions",
    deeds: with_a_case![
        (BINH, "/vuviec"),
        (BINH, "=c:1"),
        (BINH, "@u.sessions.new"),
        (BINH, "hôm nay 8h ở nhà văn hóa, hai bên có mặt"),
        (BINH, "=edit:invite"),
        (BINH, "=respected"),
        (BINH, "Vũ Thị Mai"),
        (BINH, "=a"),
        (BINH, "=edit:next"),
        (BINH, "8h ngày 8/5, nhà văn hóa"),
        (BINH, "=save"),
        (BINH, "=read"),
        (BINH, "=calendar"),
        (BINH, "=amend"),
        (BINH, "=edit:course"),
        (BINH, "Bên B nhận còn nợ"),
        (BINH, "=save"),
        (BINH, "Ghi thiếu lúc đầu"),
        (BINH, "#wait 53h"),
    ],
};

/// The parties ask for a pause until a day, the mediator is reminded when it has come, and they go on.
pub const PAUSE: Script = Script {
    name: "pause",
    deeds: with_a_case![
        (BINH, "/vuviec"),
        (BINH, "=c:1"),
        (BINH, "=begin"),
        (BINH, "=today"),
        (BINH, "@u.life.hub"),
        (BINH, "=pause"),
        (BINH, "=both"),
        (BINH, "đến 12/5, bên B đi công tác"),
        (BINH, "#wait 170h"),
        (BINH, "@u.life.goon"),
        (BINH, "=today"),
    ],
};

/// What was agreed gets its steps; on their days it holds, wants a reminder, and at last is broken: the head is told, and
/// tells the Front committee.
pub const PERFORMANCE: Script = Script {
    name: "performance",
    deeds: with_a_settlement![
        (BINH, "/vuviec"),
        (BINH, "=c:1"),
        (BINH, "@u.life.hub"),
        (BINH, "=plan"),
        (BINH, "trả 5 triệu trước 13/5; trả nốt trước 24/5"),
        (BINH, "=save"),
        (BINH, "#wait 169h"),
        (BINH, "@u.life.kept"),
        (BINH, "#wait 168h"),
        (BINH, "@u.life.keep"),
        (BINH, "=lagging"),
        (BINH, "=skip"),
        (BINH, "@u.life.hub"),
        (BINH, "=keep"),
        (BINH, "=broken"),
        (BINH, "bên B chưa trả nốt"),
        (LAN, "@u.life.front"),
        (LAN, "=today"),
    ],
};

/// Somebody comes to mediate in the other team and heads it; the head of the first team asks it for help (Art. 22), and it
/// names her.
pub const TWO_TEAMS: Script = Script {
    name: "two teams",
    deeds: with_a_case![
        (OFFICER, "/nhansu"),
        (OFFICER, "=invite"),
        (OFFICER, "=mediator"),
        (OFFICER, "=t:2"),
        (OFFICER, "mai thị hoa"),
        (OFFICER, "=skip"),
        (OFFICER, "=female"),
        (OFFICER, "3/2021"),
        (OFFICER, "=save"),
        (STRANGER, "#open"),
        (STRANGER, "=yes"),
        (STRANGER, "#contact"),
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:5"),
        (OFFICER, "=do:give"),
        (OFFICER, "=team_head"),
        (OFFICER, "=u:2"),
        (OFFICER, "hôm nay"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (LAN, "/vuviec"),
        (LAN, "=c:1"),
        (LAN, "@u.life.hub"),
        (LAN, "@u.together.ask"),
        (LAN, "=t:2"),
        (LAN, "=send"),
        (STRANGER, "@u.together.answer"),
        (STRANGER, "=m:5"),
    ],
};

/// The book of the year gets its numbers, its lines are printed and signed, it is closed, and the next one is opened.
pub const BOOKS: Script = Script {
    name: "books",
    deeds: with_a_case![
        (LAN, "/so"),
        (LAN, "=setup"),
        (LAN, "2, 5"),
        (LAN, "=save"),
        (LAN, "=docx:*"),
        (LAN, "=signed:*"),
        (LAN, "=today"),
        (LAN, "=xlsx:*"),
        (LAN, "=close"),
        (LAN, "=today"),
        (LAN, "=next"),
    ],
};

/// The record of a settlement asks what the case does not hold, comes in one tap the second time, and an urgent report is
/// looked at before it is made.
pub const PAPERS: Script = Script {
    name: "papers",
    deeds: with_a_settlement![
        (LAN, "/vuviec"),
        (LAN, "=c:1"),
        (LAN, "@u.papers.case"),
        (LAN, "=settled"),
        (LAN, "19h hôm nay, nhà văn hóa Kim Đôi"),
        (LAN, "=skip"),
        (LAN, "Hai bên nói rõ ý mình"),
        (LAN, "Bên B trả tiền đúng hẹn"),
        (LAN, "=edit:course"),
        (LAN, "Hai bên nói rõ ý mình, bên B nhận còn nợ"),
        (LAN, "=make"),
        (LAN, "=settled"),
        (LAN, "=urgent"),
        (LAN, "=to:chair"),
        (LAN, "8h hôm nay"),
        (LAN, "Bà Xuân, đang ở nhà"),
        (LAN, "=skip"),
        (LAN, "=skip"),
        (LAN, "=make"),
    ],
};

/// A case is practised by its examples, and again.
pub const PRACTICE: Script = Script {
    name: "practice",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "@s.tapghi"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=use"),
        (BINH, "=stop"),
    ],
};

/// An old register is sent, its faults are looked at, its lines are brought in, and all of it is taken back with a reason.
pub const OLD_CASES: Script = Script {
    name: "old cases",
    deeds: &[
        (LAN, "/so"),
        (LAN, "@u.oldbook.start"),
        (LAN, "#register"),
        (LAN, "@u.oldbook.show"),
        (LAN, "=problems"),
        (LAN, "=back"),
        (LAN, "=make:*"),
        (LAN, "=import"),
        (LAN, "=take_back"),
        (LAN, "nhập nhầm tệp"),
        (LAN, "=save"),
    ],
};

/// What each of them leaves in the database: a query that answers 1.
pub fn left_by(name: &str) -> Option<&'static str> {
    Some(match name {
        "sessions" => {
            "SELECT count(*) = 2 FROM case_event e WHERE e.kind = 'session'
                AND EXISTS (SELECT 1 FROM case_session s WHERE s.next_on = '2026-05-08')"
        }
        "drills" => "SELECT count(*) = 2 AND (SELECT count(*) FROM drill_open) = 2 FROM drill_done",
        "law" => "SELECT count(*) = 1 FROM law_card WHERE version = 2 AND corrects > 0 AND withdrawn > ''",
        "plan" => "SELECT count(*) = 1 FROM plan_evidence WHERE struck_at > '' AND replaces > 0",
        "pause" => "SELECT count(*) = 1 FROM case_halt WHERE until_on = '2026-05-12' AND over_on = '2026-05-12'",
        "performance" => {
            "SELECT count(*) = 3 FROM case_kept k
                WHERE EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = k.case_id AND e.kind = 'tell_front')"
        }
        "two teams" => "SELECT count(*) = 1 FROM case_team WHERE standing = 'joined' AND mediator_id = 5",
        "books" => {
            "SELECT count(*) = 1 FROM register_signed s JOIN register_book b ON b.team_id = s.team_id
                JOIN further_book f ON f.team_id = b.team_id
                WHERE s.from_line = 5 AND b.number = 2 AND b.closed_on = '2026-05-05' AND f.number = 3"
        }
        "papers" => "SELECT count(*) = 3 FROM case_paper WHERE EXISTS (SELECT 1 FROM case_blank)",
        // Nothing at all: no case, and neither an answer nor a paper of one.
        "practice" => {
            "SELECT (SELECT count(*) FROM case_file) + (SELECT count(*) FROM case_event) + (SELECT count(*) FROM draft)
                + (SELECT count(*) FROM case_session) + (SELECT count(*) FROM case_paper) + (SELECT count(*) FROM case_blank)
                + (SELECT count(*) FROM case_party) + (SELECT count(*) FROM case_counter) = 0"
        }
        "old cases" => {
            "SELECT count(*) = 2 FROM case_file c JOIN old_case o ON o.case_id = c.id
                WHERE c.status = 'void' AND o.line < 0"
        }
        _ => return None,
    })
}
