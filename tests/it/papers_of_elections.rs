//! Samples of the papers of elections, recognition and leaving, with invented people: minutes by each form, list 06,
//! proposal 07, the proposal to release, drafts of decisions.

use hoagiai::domain::election::candidate::{Candidate, read_candidate};
use hoagiai::domain::election::course::Standing;
use hoagiai::domain::election::leaving::{Ground, Leaving};
use hoagiai::domain::election::papers::ProposalPaper;
use hoagiai::domain::election::vote::{Ballot, Counts, Election, Number};
use hoagiai::domain::election::{Content, Matter, Proposal};
use hoagiai::domain::people::Office as Holds;
use hoagiai::domain::{PersonId, ProposalId, TeamId, WardId};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::Paper;
use hoagiai::report::docx::office::Office;
use hoagiai::report::election::{self, Frame};

use crate::papers::{Sample, day, made_at};

const UNIT: &str = "UBND PHƯỜNG VŨ NINH";
const WARD: &str = "ỦY BAN NHÂN DÂN";

type Make = fn(&Locale, &Office) -> Paper;

fn sample(name: &'static str, make: Make, first: &'static [&'static str], last: &'static [&'static str]) -> Sample {
    Sample { name, make, n_pages: 1, first, last, every: &[] }
}

pub fn samples() -> Vec<Sample> {
    minutes().into_iter().chain(to_the_chair()).collect()
}

fn minutes() -> Vec<Sample> {
    use ProposalPaper::Minutes;
    let counted = &["TỔ KIỂM PHIẾU", "Trần Văn Phúc"][..];
    let two = |it: Sample| Sample { n_pages: 2, ..it };
    vec![
        sample(
            "elect-01",
            |l, o| mediators(Minutes, Ballot::ShowOfHands, (l, o)),
            &["Mẫu số 01", UNIT, "BIÊN BẢN", "công khai"],
            &["NGƯỜI GHI BIÊN BẢN", "Trần Văn Phúc"],
        ),
        two(sample(
            "elect-02",
            |l, o| mediators(Minutes, Ballot::Secret, (l, o)),
            &["Mẫu số 02", UNIT, "bỏ phiếu kín", "Tổ kiểm phiếu"],
            counted,
        )),
        two(sample(
            "elect-03",
            |l, o| mediators(Minutes, Ballot::Households, (l, o)),
            &["Mẫu số 03", UNIT, "phát phiếu"],
            counted,
        )),
        sample(
            "elect-04",
            |l, o| head(Minutes, Ballot::ShowOfHands, (l, o)),
            &["Mẫu số 04", UNIT, "tổ trưởng tổ hòa giải"],
            &["Trần Văn Phúc"],
        ),
        two(sample(
            "elect-05",
            |l, o| head(Minutes, Ballot::Secret, (l, o)),
            &["Mẫu số 05", UNIT, "Tổ kiểm phiếu"],
            counted,
        )),
    ]
}

fn to_the_chair() -> Vec<Sample> {
    use ProposalPaper::{Decision, Proposal};
    vec![
        sample(
            "elect-06",
            |l, o| mediators(Proposal, Ballot::Secret, (l, o)),
            &["Mẫu số 06", UNIT, "DANH SÁCH", "Kính gửi: Chủ tịch", "Nguyễn Thị Hà"],
            &["CÔNG TÁC MẶT TRẬN", "Trần Văn Phúc"],
        ),
        sample(
            "elect-07",
            |l, o| head(Proposal, Ballot::Secret, (l, o)),
            &["Mẫu số 07", UNIT, "VĂN BẢN ĐỀ NGHỊ", "Nguyễn Thị Hà"],
            &["CÔNG TÁC MẶT TRẬN"],
        ),
        sample(
            "elect-release",
            |l, o| release(Proposal, Holds::Mediator, (l, o)),
            &[UNIT, "Cho thôi làm hòa giải viên", "12/QĐ-UBND, ngày 05/01/2015"],
            &["TỔ TRƯỞNG TỔ DÂN PHỐ", "Đỗ Thị Mai"],
        ),
        sample(
            "elect-decision",
            |l, o| mediators(Decision, Ballot::Secret, (l, o)),
            &[WARD, "/QĐ-UBND", "QUYẾT ĐỊNH", "Căn cứ Luật Hòa giải ở cơ sở", "Điều 1."],
            &["Điều 3.", "Nơi nhận"],
        ),
        sample(
            "elect-decision-head",
            |l, o| head(Decision, Ballot::Secret, (l, o)),
            &[WARD, "công nhận tổ trưởng", "Nguyễn Thị Hà"],
            &["Nơi nhận"],
        ),
        sample(
            "elect-decision-release",
            |l, o| release(Decision, Holds::TeamHead, (l, o)),
            &[WARD, "cho thôi làm hòa giải viên, tổ trưởng tổ hòa giải"],
            &["bàn giao", "Nơi nhận"],
        ),
    ]
}

fn candidates() -> Vec<Candidate> {
    let read = |line: &str, votes| Candidate { votes: Some(votes), ..read_candidate(line, day(2026, 11, 30)).unwrap() };
    vec![
        read("Nguyễn Thị Hà, nữ, 5/3/1962, Kinh, số 5 ngõ 2 đường Thiên Đức, đại học Luật, cán bộ hưu trí", 97),
        read("Đỗ Văn Mạnh, nam, 1970, Tày, số 18 ngõ 5 đường Thiên Đức, trung cấp kế toán, buôn bán, tự ứng cử", 81),
        read("Vũ Văn Năm, nam, 1958, Kinh, số 2 ngõ 7, 10/10, nông dân", 60),
    ]
}

fn vote(ballot: Ballot, candidates: Vec<Candidate>, numbers: [u32; 5]) -> Election {
    let counts = Number::ALL.iter().zip(numbers).fold(Counts::default(), |it, (number, count)| it.with(*number, count));
    Election {
        places: 3.min(u32::try_from(candidates.len()).unwrap()),
        candidates,
        ballot: Some(ballot),
        on: Some(day(2026, 11, 28)),
        at: chrono::NaiveTime::from_hms_opt(8, 30, 0),
        place: Some("Nhà văn hóa tổ dân phố Bồ Sơn 1".to_owned()),
        presider: Some("Trần Văn Phúc".to_owned()),
        counters: ["Lê Thị Hoa", "Nguyễn Văn Tâm", "Phạm Thị Nga"].map(str::to_owned).to_vec(),
        witnesses: ["Phạm Văn Tám", "Hoàng Thị Lý"].map(str::to_owned).to_vec(),
        counts,
        over: Some(50),
    }
}

fn paper(kind: ProposalPaper, (matter, content): (Matter, Content), (locale, office): (&Locale, &Office)) -> Paper {
    let proposal = Proposal {
        id: ProposalId(1),
        ward: WardId(1),
        team: TeamId(7),
        matter,
        standing: Standing::Sent,
        content,
        by: PersonId(1),
        begun_at: made_at(),
        sent_on: Some(day(2026, 11, 29)),
        decision: None,
        version: 1,
        steps: Vec::new(),
    };
    let frame = Frame {
        locale,
        office,
        group: "tổ dân phố Bồ Sơn 1",
        team: "Tổ hòa giải Bồ Sơn 1",
        percent: 50,
        recognised: Some("12/QĐ-UBND, ngày 05/01/2015"),
        today: day(2026, 11, 30),
        made_at: made_at(),
    };
    election::paper(kind, &proposal, &frame).unwrap()
}

fn mediators(kind: ProposalPaper, ballot: Ballot, with: (&Locale, &Office)) -> Paper {
    let it = vote(ballot, candidates(), [120, 104, 104, 103, 101]);
    paper(kind, (Matter::Mediators, Content::Election(Box::new(it))), with)
}

fn head(kind: ProposalPaper, ballot: Ballot, with: (&Locale, &Office)) -> Paper {
    let mut candidates = candidates();
    candidates.truncate(1);
    candidates[0].votes = Some(4);
    let it = vote(ballot, candidates, [5, 5, 5, 5, 5]);
    paper(kind, (Matter::Head, Content::Election(Box::new(it))), with)
}

fn release(kind: ProposalPaper, office: Holds, with: (&Locale, &Office)) -> Paper {
    let it = Leaving {
        person: PersonId(3),
        name: "Lê Văn Cường".to_owned(),
        office,
        ground: Ground::OwnWish,
        reason: Some("Sức khỏe yếu, chuyển về ở với con".to_owned()),
        front: Some("Trần Văn Phúc".to_owned()),
        agreed: Some("Đỗ Thị Mai".to_owned()),
    };
    paper(kind, (Matter::Release, Content::Leaving(Box::new(it))), with)
}
