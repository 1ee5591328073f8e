//! The urgent report of a danger: who gets it, and by which article.

use hoagiai::domain::case::EscalationKind;
use hoagiai::domain::papers::{Blank, PaperKind, Reported};
use hoagiai::locale::Locale;
use hoagiai::report::docx::office::Office;
use hoagiai::report::papers::case;

use crate::papers_of_cases::told;

const CHAIR: &str = "Chủ tịch Ủy ban nhân dân phường Vũ Ninh";
const POLICE: &str = "Công an phường Vũ Ninh";
const OTHER: &str = "Hạt Kiểm lâm khu vực";

/// The report of a danger of a kind, addressed to somebody or to nobody.
fn report(kind: EscalationKind, whom: Option<&str>) -> String {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let mut it = told(PaperKind::Urgent, &|_| {}, &[]);
    it.filled.forget(PaperKind::Urgent);
    it.filled.put(Blank::Whom, whom.unwrap_or_default());
    it.reported = it.reported.map(|it| Reported { kind, chair_told: None, ..it });
    format!("{:?}", case::paper(PaperKind::Urgent, &it, (&locale, &office)))
}

/// Art. 10(5), 15(4): the competent body is the police as a rule, or whom the head names.
#[test]
fn art_15_signs_of_a_violation_are_reported_to_the_competent_body() {
    let (violence, violation) = (EscalationKind::Violence, EscalationKind::Violation);
    for (kind, whom, body) in
        [(violation, None, POLICE), (violence, Some("police"), POLICE), (violation, Some(OTHER), OTHER)]
    {
        let text = report(kind, whom);
        for words in [body, "có dấu hiệu vi phạm pháp luật", "theo khoản 5 Điều 10", "giải quyết theo thẩm quyền"]
        {
            assert!(text.contains(words), "{whom:?}: {words}");
        }
        for words in [CHAIR, "theo khoản 4 Điều 10", "Đã báo Chủ tịch"] {
            assert!(!text.contains(words), "{whom:?}: {words}");
        }
    }
    // Room for the hour at which they were told.
    assert!(report(violation, None).contains("Đã báo công an lúc: …"));
    assert!(report(violation, Some(OTHER)).contains("Đã báo Hạt Kiểm lâm khu vực lúc: …"));
}

#[test]
fn art_15_what_is_violence_and_a_violation_is_reported_to_both() {
    let both = report(EscalationKind::Violation, Some("both"));
    for words in [CHAIR, POLICE, "theo khoản 4, khoản 5 Điều 10", "Đã báo Chủ tịch", "Đã báo công an"]
    {
        assert!(both.contains(words), "{words}");
    }
    let chair = report(EscalationKind::Violence, None);
    assert!(chair.contains(CHAIR) && !chair.contains(POLICE) && chair.contains("Người đang gặp nguy hiểm: …"));
}
