//! Plan 110/KH-UBND of Vũ Ninh ward of 5 May 2026, with which a ward's first plan may start: every piece of work that it
//! names, in its words.

use chrono::NaiveDate;

use super::{PlanPaper, PlanPart, Tie, Work};

/// The ward whose it is.
const WARD: &str = "Vũ Ninh";
/// The year that it is for.
pub const YEAR: i32 = 2026;

const OFFICE: &str = "Văn phòng HĐND và UBND";
const FRONT: &str = "Ủy ban MTTQ và các đoàn thể";
const GROUPS: &str = "Các tổ dân phố";

struct Line(PlanPart, &'static str, &'static str, &'static [Tie], Option<u32>);

/// Its work, in its order.
const LINES: &[Line] = &[
    Line(
        PlanPart::Consolidate,
        "Rà soát, đánh giá chất lượng đội ngũ hòa giải viên; kịp thời củng cố, kiện toàn các tổ hòa giải",
        OFFICE,
        &[Tie::Review, Tie::People],
        None,
    ),
    Line(
        PlanPart::Consolidate,
        "Lựa chọn, bố trí những người có uy tín, am hiểu pháp luật tham gia hòa giải ở cơ sở",
        "Ban công tác Mặt trận, tổ hòa giải",
        &[Tie::People],
        None,
    ),
    Line(
        PlanPart::Consolidate,
        "Tạo điều kiện cho hòa giải viên tham gia các lớp tập huấn, bồi dưỡng nghiệp vụ do cấp trên tổ chức",
        OFFICE,
        &[Tie::UpperTraining],
        None,
    ),
    Line(
        PlanPart::Train,
        "Phối hợp tham gia các lớp tập huấn do cấp trên tổ chức",
        OFFICE,
        &[Tie::UpperTraining],
        None,
    ),
    Line(
        PlanPart::Train,
        "Tổ chức phổ biến, trao đổi kinh nghiệm, kỹ năng hòa giải phù hợp với tình hình thực tế tại địa phương",
        OFFICE,
        &[Tie::OwnTraining],
        None,
    ),
    Line(
        PlanPart::Model,
        "Lựa chọn ít nhất 01 tổ hòa giải trên địa bàn để xây dựng mô hình điểm",
        OFFICE,
        &[Tie::ModelChosen],
        Some(1),
    ),
    Line(
        PlanPart::Model,
        "Tập trung hỗ trợ nâng cao năng lực, kỹ năng cho hòa giải viên tại mô hình điểm",
        OFFICE,
        &[Tie::ModelSupport],
        None,
    ),
    Line(
        PlanPart::Model,
        "Tổ chức đánh giá, rút kinh nghiệm và nhân rộng mô hình hiệu quả",
        OFFICE,
        &[Tie::ModelRating, Tie::ModelDecision, Tie::ModelReplication],
        Some(1),
    ),
    Line(
        PlanPart::Outreach,
        "Tăng cường tuyên truyền về vai trò, ý nghĩa của công tác hòa giải ở cơ sở",
        OFFICE,
        &[Tie::Bulletin, Tie::Announcement],
        None,
    ),
    Line(
        PlanPart::Outreach,
        "Lồng ghép tuyên truyền pháp luật trong các buổi sinh hoạt tổ dân phố",
        GROUPS,
        &[Tie::Meeting],
        None,
    ),
    Line(
        PlanPart::Outreach,
        "Phát huy hệ thống loa truyền thanh, trang thông tin điện tử trong công tác tuyên truyền",
        OFFICE,
        &[Tie::Broadcast],
        None,
    ),
    Line(
        PlanPart::Cooperate,
        "Phối hợp chặt chẽ với Ủy ban MTTQ và các tổ chức đoàn thể trong công tác hòa giải",
        OFFICE,
        &[Tie::Coordination],
        None,
    ),
    Line(
        PlanPart::Cooperate,
        "Khuyến khích sự tham gia, hỗ trợ của các tổ chức, cá nhân đối với hoạt động hòa giải ở cơ sở",
        OFFICE,
        &[Tie::Mobilised],
        None,
    ),
    Line(
        PlanPart::Money,
        "Bố trí kinh phí từ ngân sách nhà nước theo phân cấp và các nguồn kinh phí hợp pháp khác (nếu có)",
        "UBND phường",
        &[Tie::Budget],
        None,
    ),
    Line(
        PlanPart::Money,
        "Khuyến khích huy động nguồn lực xã hội hóa để hỗ trợ hoạt động hòa giải ở cơ sở",
        OFFICE,
        &[Tie::Mobilised],
        None,
    ),
    Line(PlanPart::Carry, "Là đầu mối tham mưu UBND phường tổ chức triển khai thực hiện Kế hoạch", OFFICE, &[], None),
    Line(
        PlanPart::Carry,
        "Theo dõi, đôn đốc, tổng hợp kết quả thực hiện; tham mưu báo cáo theo quy định",
        OFFICE,
        &[],
        None,
    ),
    Line(
        PlanPart::Carry,
        "Phối hợp tuyên truyền, vận động Nhân dân tham gia công tác hòa giải",
        FRONT,
        &[Tie::Coordination],
        None,
    ),
    Line(PlanPart::Carry, "Giới thiệu, đề xuất nhân sự tham gia tổ hòa giải", FRONT, &[Tie::People], None),
    Line(
        PlanPart::Carry,
        "Tổ chức triển khai thực hiện tại địa bàn; kịp thời nắm bắt, hòa giải các mâu thuẫn phát sinh",
        GROUPS,
        &[Tie::Case],
        None,
    ),
    Line(PlanPart::Carry, "Báo cáo tình hình, kết quả thực hiện về UBND phường", GROUPS, &[Tie::Month], None),
    Line(
        PlanPart::Carry,
        "Kịp thời báo cáo khó khăn, vướng mắc về UBND phường (qua Văn phòng HĐND và UBND) để xem xét, giải quyết",
        "Các phòng chuyên môn, đơn vị",
        &[Tie::Difficulty],
        None,
    ),
];

/// What could not tie itself yet when the first plans were begun from this one.
const LATER: &[Tie] = &[
    Tie::Broadcast,
    Tie::Meeting,
    Tie::ModelChosen,
    Tie::ModelSupport,
    Tie::ModelRating,
    Tie::ModelDecision,
    Tie::ModelReplication,
];

/// What ties itself by now to work of this plan to which nothing could tie itself when it was written down; none to work
/// of another plan, or to which something could.
#[must_use]
pub fn later_ties(work: &Work) -> Option<&'static [Tie]> {
    let line = LINES.iter().find(|it| it.0 == work.part && it.1 == work.text)?;
    let is_later = !line.3.is_empty() && line.3.iter().all(|it| LATER.contains(it));
    (work.ties.is_empty() && is_later).then_some(line.3)
}

/// The plan: its head and its work.
#[must_use]
pub fn plan_110() -> (PlanPaper, Vec<Work>) {
    let paper = PlanPaper {
        number: Some("110/KH-UBND".to_owned()),
        title: "Triển khai thực hiện Đề án “Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở giai đoạn 2025–2030” \
                trên địa bàn phường Vũ Ninh năm 2026"
            .to_owned(),
        on: NaiveDate::from_ymd_opt(YEAR, 5, 5),
    };
    (paper, works())
}

/// The first plan of a ward: this one where it is the ward's own, else the same work, which its clerk has not numbered.
#[must_use]
pub fn of_ward(name: &str, year: i32) -> (PlanPaper, Vec<Work>) {
    let (paper, works) = plan_110();
    if name == WARD && year == YEAR {
        return (paper, works);
    }
    let mut title = paper.title.replace(&format!("năm {YEAR}"), &format!("năm {year}"));
    if name != WARD {
        title = title.replace(&format!("{WARD} "), "");
    }
    (PlanPaper { number: None, title, on: None }, works)
}

fn works() -> Vec<Work> {
    let work = |Line(part, text, who, ties, wanted): &Line| Work {
        part: *part,
        text: (*text).to_owned(),
        who: (*who).to_owned(),
        due: None,
        wanted: *wanted,
        ties: ties.to_vec(),
        dropped: None,
    };
    LINES.iter().map(work).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_plan_has_work_and_whatever_is_recorded_ties_itself_somewhere() {
        let (_, works) = plan_110();
        for part in PlanPart::ALL {
            assert!(works.iter().any(|it| it.part == *part), "{part}");
        }
        for tie in Tie::ALL {
            assert!(works.iter().any(|it| it.ties.contains(tie)), "{tie}");
        }
        assert!(works.is_sorted_by_key(|it| it.part), "in the order of the plan");
        assert!(works.iter().all(|it| !it.who.is_empty() && !it.text.ends_with('.')));
    }

    #[test]
    fn only_work_that_nothing_could_tie_itself_to_gets_what_came_later() {
        let (_, works) = plan_110();
        let bare = |nth: usize| Work { ties: Vec::new(), ..works[nth - 1].clone() };
        for (nth, ties) in [
            (6, vec![Tie::ModelChosen]),
            (7, vec![Tie::ModelSupport]),
            (8, vec![Tie::ModelRating, Tie::ModelDecision, Tie::ModelReplication]),
            (10, vec![Tie::Meeting]),
            (11, vec![Tie::Broadcast]),
        ] {
            assert_eq!(later_ties(&bare(nth)).map(<[Tie]>::to_vec), Some(ties), "{nth}");
        }
        assert_eq!(later_ties(&bare(9)), None, "bulletins tied themselves from the first: somebody took them off");
        assert_eq!(later_ties(&bare(16)), None, "nothing ties itself to it to this day");
        assert_eq!(later_ties(&Work { ties: vec![Tie::Case], ..bare(6) }), None, "somebody chose");
        assert_eq!(later_ties(&Work { text: "Chọn tổ điểm".to_owned(), ..bare(6) }), None, "the ward's own work");
    }

    #[test]
    fn another_ward_or_year_starts_with_the_same_work_without_a_number() {
        assert_eq!(of_ward("Vũ Ninh", 2026), plan_110());
        for (ward, year) in [("Vũ Ninh", 2027), ("Kinh Bắc", 2026)] {
            let (paper, works) = of_ward(ward, year);
            assert_eq!((paper.number, paper.on, works), (None, None, plan_110().1));
            assert!(paper.title.ends_with(&format!("năm {year}")), "{}", paper.title);
            assert!(paper.title.contains("2025–2030"), "{}", paper.title);
            assert_eq!(paper.title.contains("phường Vũ Ninh"), ward == "Vũ Ninh", "{}", paper.title);
        }
    }
}
