//! More conversations: the list of tasks, difficulties, and every part of the menu there is.

use crate::scripts::{CONTENT, SIDE_A, SIDE_B, Script};
use crate::town::{BINH, DUNG, LAN, OFFICER};

/// A case that nobody is named for waits for the head and the office; the office reminds the head, notes a call, and
/// the head sees to it. A half-written outcome is left and taken up again.
pub const TASKS: Script = Script {
    name: "tasks",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:none"),
        (BINH, "=group:property"),
        (BINH, "=kind:debt"),
        (BINH, "=day:today"),
        (BINH, "=ground:party_request"),
        (BINH, "=place:1"),
        (BINH, SIDE_A),
        (BINH, SIDE_B),
        (BINH, CONTENT),
        (BINH, "=later"),
        (BINH, "=save"),
        (OFFICER, "/viec"),
        (OFFICER, "@u"),
        (OFFICER, "=nudge:*"),
        (OFFICER, "=call:*"),
        (OFFICER, "=list"),
        (LAN, "/viec"),
        (LAN, "@a"),
        (LAN, "=head"),
        (LAN, "=p:3"),
        (LAN, "/viec"),
        (LAN, "@d"),
        (LAN, "=continue"),
        (LAN, "=done"),
        (LAN, "=none"),
        (LAN, "=save"),
        (DUNG, "/viec"),
        (DUNG, "@b"),
    ],
};

/// A difficulty is stated, left half written and taken up again, answered, contested, passed on and solved.
pub const DIFFICULTY: Script = Script {
    name: "difficulty",
    deeds: &[
        (BINH, "/vuongmac"),
        (BINH, "Tổ chưa được chi thù lao quý hai"),
        (BINH, "/menu"),
        (BINH, "/nhap"),
        (BINH, "=d:*"),
        (BINH, "=continue"),
        (BINH, "=money"),
        (BINH, "=none"),
        (BINH, "=send"),
        (OFFICER, "/viec"),
        (OFFICER, "@u"),
        (OFFICER, "=answer"),
        (OFFICER, "Phòng Tài chính chi trong tháng này"),
        (BINH, "/vuongmac"),
        (BINH, "=d:*"),
        (BINH, "=add"),
        (BINH, "Vẫn chưa nhận được tiền"),
        (OFFICER, "/vuongmac"),
        (OFFICER, "=d:*"),
        (OFFICER, "=pass"),
        (OFFICER, "=solve"),
    ],
};

/// A report is begun, written, approved, given back, sent with number and day, read by the leader and put right.
pub const REPORT: Script = Script {
    name: "report",
    deeds: &[
        (OFFICER, "/baocao"),
        (OFFICER, "=other"),
        (OFFICER, "quý 1 năm 2026"),
        (OFFICER, "=due:*"),
        (OFFICER, "10/6"),
        (OFFICER, "=parts:*"),
        (OFFICER, "=p:guidance"),
        (OFFICER, "Kế hoạch số 110/KH-UBND ngày 05/5/2026"),
        (OFFICER, "=back"),
        (OFFICER, "=submit:*"),
        (OFFICER, "=f:words"),
        (OFFICER, "=approve:*"),
        (OFFICER, "=reopen:*"),
        (OFFICER, "=approve:*"),
        (OFFICER, "=send:*"),
        (OFFICER, "145"),
        (OFFICER, "=today"),
        (OFFICER, "=save"),
        (OFFICER, "=f:cases_book"),
        (OFFICER, "=renumber:*"),
        (OFFICER, "154"),
        (OFFICER, "=today"),
        (OFFICER, "gõ nhầm số"),
        (OFFICER, "=save"),
        (OFFICER, "=correct:*"),
        (OFFICER, "Nhập thiếu một vụ, việc"),
    ],
};

/// The office enters an election from the candidates to the decision, prints its minutes, and leads somebody's leaving to its
/// end by the head and the head of the Front committee.
pub const ELECTION: Script = Script {
    name: "election",
    deeds: &[
        (OFFICER, "/kientoan"),
        (OFFICER, "=new"),
        (OFFICER, "=mediators"),
        (OFFICER, "=t:1"),
        (OFFICER, "Lê Thị Hà, nữ, 1962, Kinh; Đỗ Văn Mạnh, nam, 1970"),
        (OFFICER, "=done"),
        (OFFICER, "=n:1"),
        (OFFICER, "=record:*"),
        (OFFICER, "=secret"),
        (OFFICER, "5/5"),
        (OFFICER, "8h30, nhà văn hóa Kim Đôi"),
        (OFFICER, "Trần Văn Phúc"),
        (OFFICER, "Lê Thị Hoa, Nguyễn Văn Tâm"),
        (OFFICER, "Phạm Văn Tám"),
        (OFFICER, "120, 100, 100, 99, 97"),
        (OFFICER, "90, 55"),
        (OFFICER, "=save"),
        (OFFICER, "=paper:minutes"),
        (OFFICER, "=send:*"),
        (OFFICER, "=decide:*"),
        (OFFICER, "12/QĐ-UBND ngày 5/5/2026"),
        (OFFICER, "=confirm"),
        (BINH, "/kientoan"),
        (BINH, "=new"),
        (BINH, "=m:*"),
        (BINH, "=skip"),
        (BINH, "=save"),
        (LAN, "/kientoan"),
        (LAN, "=p:*"),
        (LAN, "=propose:*"),
        (OFFICER, "/kientoan"),
        (OFFICER, "=p:*"),
        (OFFICER, "=send:*"),
        (OFFICER, "Trần Văn Phúc"),
        (OFFICER, "Đỗ Thị Mai"),
        (OFFICER, "=save"),
        (OFFICER, "=decide:*"),
        (OFFICER, "số 15, 5/5/2026"),
        (OFFICER, "=confirm"),
    ],
};

/// Somebody comes to head a resident group and tells of two disputes: one is nothing to be mediated, of the other a case
/// is logged.
pub const SIGHTING: Script = Script {
    name: "sighting",
    deeds: &[
        (OFFICER, "/nhansu"),
        (OFFICER, "=p:2"),
        (OFFICER, "=do:give"),
        (OFFICER, "=resident_group_head"),
        (OFFICER, "=u:1"),
        (OFFICER, "hôm nay"),
        (OFFICER, "=skip"),
        (OFFICER, "=save"),
        (BINH, "/baoviec"),
        (BINH, "Hai nhà đầu ngõ 3 cãi nhau vì chỗ để xe"),
        (BINH, "=send"),
        (LAN, "@u.sightings.notfor"),
        (LAN, "=settled"),
        (BINH, "/baoviec Hai nhà cuối ngõ 5 lại cãi nhau vì nước thải chảy sang sân"),
        (BINH, "=send"),
        (LAN, "@u.sightings.log"),
        (LAN, "=sign:none"),
        (LAN, "=day:today"),
        (LAN, "=ground:party_request"),
        (LAN, SIDE_A),
        (LAN, SIDE_B),
        (LAN, "=me"),
        (LAN, "=now:received"),
        (LAN, "=save"),
    ],
};

/// A case that ended is asked for, given back, asked for again, paid and handed over, and that is taken back as a mistake.
pub const PAY: Script = Script {
    name: "pay",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:none"),
        (BINH, "=group:neighbourhood"),
        (BINH, "=kind:right_of_way"),
        (BINH, "=day:yesterday"),
        (BINH, "=ground:party_request"),
        (BINH, "=place:1"),
        (BINH, SIDE_A),
        (BINH, SIDE_B),
        (BINH, CONTENT),
        (BINH, "=me"),
        (BINH, "=now:success"),
        (BINH, "hôm nay"),
        (BINH, "Bên B trả lại lối đi rộng 2 mét."),
        (BINH, "tự thuê xe"),
        (BINH, "hai tuần nữa"),
        (BINH, "=no"),
        (BINH, "=save"),
        (LAN, "/thulao"),
        (LAN, "=new:1"),
        (LAN, "=look"),
        (LAN, "=send"),
        (OFFICER, "@u.pay.show"),
        (OFFICER, "=do:return:*"),
        (OFFICER, "Xin đối chiếu lại với Sổ theo dõi"),
        (OFFICER, "=yes"),
        (LAN, "@u.pay.show"),
        (LAN, "=do:send:*"),
        (LAN, "=look"),
        (LAN, "=send"),
        (OFFICER, "@u.pay.show"),
        (OFFICER, "=do:decide:*"),
        (OFFICER, "=day:*"),
        (OFFICER, "=yes"),
        (OFFICER, "=do:pay:*"),
        (OFFICER, "=day:*"),
        (OFFICER, "=yes"),
        (LAN, "@u.pay.show"),
        (LAN, "=print:receipts"),
        (LAN, "=do:hand_over:*"),
        (LAN, "=day:*"),
        (LAN, "=yes"),
        (LAN, "=do:take_back:*"),
        (LAN, "Bấm nhầm, chưa trao tiền"),
        (LAN, "=yes"),
        (BINH, "/thulao"),
    ],
};

/// A head reviews the team, the office another one.
pub const REVIEW: Script = Script {
    name: "review",
    deeds: &[
        (LAN, "/rasoat"),
        (LAN, "=m:0"),
        (LAN, "=m:1"),
        (LAN, "=m:1"),
        (LAN, "=needs"),
        (LAN, "Tập huấn về đất đai"),
        (LAN, "=save"),
        (OFFICER, "/rasoat"),
        (OFFICER, "=t:*"),
        (OFFICER, "=save"),
    ],
};

/// The ward's plan is begun, something is written down of it, put right and struck, and a day is set.
pub const PLAN: Script = Script {
    name: "plan",
    deeds: &[
        (OFFICER, "/kehoach"),
        (OFFICER, "=begin"),
        (OFFICER, "=note"),
        (OFFICER, "hôm qua họp tổ dân phố Kim Đôi, 45 người, phổ biến Luật Đất đai"),
        (OFFICER, "=i:10"),
        (OFFICER, "=save"),
        (OFFICER, "=entries"),
        (OFFICER, "=e:*"),
        (OFFICER, "=correct"),
        (OFFICER, "=edit:people"),
        (OFFICER, "47"),
        (OFFICER, "/menu"),
        (OFFICER, "/nhap"),
        (OFFICER, "=d:*"),
        (OFFICER, "=continue"),
        (OFFICER, "=save"),
        (OFFICER, "/kehoach"),
        (OFFICER, "=entries"),
        (OFFICER, "=e:*"),
        (OFFICER, "=strike"),
        (OFFICER, "Ghi trùng"),
        (OFFICER, "/kehoach"),
        (OFFICER, "=part:model"),
        (OFFICER, "=i:6"),
        (OFFICER, "=edit"),
        (OFFICER, "=due"),
        (OFFICER, "30/6"),
    ],
};

/// The law is looked up from a record that goes on; the office adds a card, puts a shipped one right, and withdraws it.
pub const LAW: Script = Script {
    name: "law",
    deeds: &[
        (BINH, "/ghivu"),
        (BINH, "=sign:none"),
        (BINH, "=group:property"),
        (BINH, "@u.law.step"),
        (BINH, "vay tien khong tra"),
        (BINH, "=return"),
        (BINH, "=kind:debt"),
        (OFFICER, "/luat"),
        (OFFICER, "=kept"),
        (OFFICER, "=new"),
        (OFFICER, "Karaoke được hát đến mấy giờ?"),
        (OFFICER, "Đến 21 giờ, theo quy ước khu."),
        (OFFICER, "/menu"),
        (OFFICER, "/nhap"),
        (OFFICER, "=d:*"),
        (OFFICER, "=continue"),
        (OFFICER, "Quy ước khu 3"),
        (OFFICER, "hôm nay"),
        (OFFICER, "=save"),
        (BINH, "/luat karaoke may gio"),
        (OFFICER, "/luat"),
        (OFFICER, "=g:session"),
        (OFFICER, "=c:*"),
        (OFFICER, "=change"),
        (OFFICER, "=edit:answer"),
        (OFFICER, "Ngồi với nhau, nói từng người một, ở nhà văn hóa."),
        (OFFICER, "=save"),
        (OFFICER, "=original"),
        (OFFICER, "=back"),
        (OFFICER, "=withdraw"),
        (OFFICER, "Trùng với thẻ có sẵn"),
        (OFFICER, "=versions"),
    ],
};

/// A kit is made of a text, changed, handed out, printed, answered, an answer is taken back, and it ends.
pub const OUTREACH: Script = Script {
    name: "outreach",
    deeds: &[
        (OFFICER, "/tuyentruyen"),
        (OFFICER, "=new"),
        (
            OFFICER,
            "Giữ yên tĩnh ban đêm\nSau 22h không được hát loa kéo. Bà con gọi 113 khi có đánh nhau. Tổ hòa giải giúp bà con.",
        ),
        (OFFICER, "=points"),
        (OFFICER, "=edit:question:1"),
        (OFFICER, "Ai muốn nói thêm?"),
        (OFFICER, "=back"),
        (OFFICER, "=edit:rate:0"),
        (OFFICER, "160"),
        (OFFICER, "=give"),
        (OFFICER, "=sure"),
        (LAN, "/tuyentruyen"),
        (LAN, "=k:*"),
        (LAN, "=script"),
        (LAN, "=back"),
        (LAN, "=do:broadcast"),
        (LAN, "60"),
        (LAN, "=do:meeting"),
        (LAN, "45"),
        (LAN, "=undo:*"),
        (LAN, "=file:paper"),
        (OFFICER, "/tuyentruyen"),
        (OFFICER, "=k:*"),
        (OFFICER, "=close"),
    ],
};

/// A model team is chosen, rates itself and asks to be recognised, the ward rates and decides; a line is put right, a paper is
/// printed, a criterion is changed.
pub const MODEL: Script = Script {
    name: "model",
    deeds: &[
        (OFFICER, "/kieumau"),
        (OFFICER, "=criteria"),
        (OFFICER, "=seed:ward"),
        (OFFICER, "=c:3"),
        (OFFICER, "=percent"),
        (OFFICER, "92"),
        (OFFICER, "=back"),
        (OFFICER, "=choose"),
        (OFFICER, "=t:*"),
        (OFFICER, "12/QĐ-UBND"),
        (OFFICER, "hôm qua"),
        (OFFICER, "=save"),
        (LAN, "/kieumau"),
        (LAN, "=t:*"),
        (LAN, "=note:self_rating"),
        (LAN, "=c:1"),
        (LAN, "=done"),
        (LAN, "3"),
        (LAN, "3"),
        (LAN, "3"),
        (LAN, "hôm qua"),
        (LAN, "=save"),
        (LAN, "=note:request"),
        (LAN, "hôm qua"),
        (LAN, "=save"),
        (OFFICER, "=entries"),
        (OFFICER, "=e:*"),
        (OFFICER, "=correct"),
        (OFFICER, "Ghi nhầm ngày"),
        (OFFICER, "=save"),
        (OFFICER, "=papers"),
        (OFFICER, "=paper:self_minutes"),
    ],
};

/// A list of people is sent, read, looked at and written down; letters are made for those who are new.
pub const IMPORT: Script = Script {
    name: "import",
    deeds: &[
        (OFFICER, "#list"),
        (OFFICER, "@u.roster.show"),
        (OFFICER, "=news"),
        (OFFICER, "=back"),
        (OFFICER, "=make:*"),
        (OFFICER, "@u.roster.letters"),
        (OFFICER, "=all:14"),
    ],
};

/// The command of every part of the menu: a new one is among them.
pub fn commands() -> &'static [&'static str] {
    static COMMANDS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
        let commands = hoagiai::dialogue::action::Section::ALL.iter();
        commands.map(|it| &*String::leak(format!("/{it}"))).collect()
    });
    &COMMANDS
}

/// Somebody who sees nearly all of it opens every part of the menu.
pub fn every_part() -> Script {
    let deeds = commands().iter().map(|it| (OFFICER, *it)).collect::<Vec<_>>();
    Script { name: "every part of the menu", deeds: Vec::leak(deeds) }
}

/// Two questions on situations: one is answered and left with the menu, gone on with from the drafts, and the law is read.
pub const DRILLS: Script = Script {
    name: "drills",
    deeds: &[
        (BINH, "/tinhhuong"),
        (BINH, "=begin"),
        (BINH, "=b"),
        (BINH, "@u"),
        (BINH, "=back"),
        (BINH, "/menu"),
        (BINH, "/nhap"),
        (BINH, "@u"),
        (BINH, "câu c"),
        (BINH, "=done"),
        (BINH, "=topics"),
        (BINH, "=t:kind:*"),
        (BINH, "=later"),
        (OFFICER, "/tinhhuong"),
        (OFFICER, "=begin"),
    ],
};
