//! Inviting somebody: office, team, name, telephone, sex, a last look, then a link with its picture as a message of its
//! own, so that it can be passed on to that one person.

mod begun;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::asks::{Invitee, NewInvitation, PeopleDeed, TheRegister};
use super::{At, Step, links, read, saving};
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went, questions};
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Picture, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Place, Turn, pager};
use crate::domain::access::{Permit, act};
use crate::domain::codes::codes;
use crate::domain::fold::{only_match, search_key};
use crate::domain::input::phone::{Phone, parse_phone};
use crate::domain::people::acts::{self, NewOffice};
use crate::domain::people::particulars::Particulars;
use crate::domain::people::tenure::{Paper, Seat};
use crate::domain::people::{Holding, Office, Person, ResidentGroup, Sex};
use crate::domain::{GroupId, PersonId, TeamId};

/// Offices that are given by an invitation, in the order they are offered.
const OFFICES: [Office; 7] = [
    Office::Mediator,
    Office::TeamHead,
    Office::ResidentGroupHead,
    Office::FrontCommitteeHead,
    Office::WardOfficer,
    Office::WardLeader,
    Office::FrontOfficer,
];

codes! {
    /// The question on the card.
    pub(super) enum Ask {
        Office => "office",
        Team => "team",
        Group => "group",
        Holder => "holder",
        Name => "name",
        Phone => "phone",
        Sex => "sex",
        Paper => "paper",
        PaperDay => "paper_day",
        Check => "check",
    }
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    ask: Option<Ask>,
    office: Option<Office>,
    team: Option<TeamId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<GroupId>,
    /// Whether somebody else held the office when it was chosen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_held: bool,
    /// Whether it was seen that nobody holds it any more: they hold it from the day on which all of this is saved.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_free: bool,
    /// The day after whoever holds it leaves, from which on they hold it; as soon as it is past, from today on.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    name: Option<String>,
    phone: Option<Phone>,
    sex: Option<Sex>,
    /// The decision by which an office over the ward is given, or somebody was recognised.
    #[serde(skip_serializing_if = "Paper::is_unknown")]
    paper: Paper,
    /// Since when they have held an office of a team.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    /// Whether it was said that there is no number yet.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    without_paper: bool,
    /// Page of the list of teams.
    page: u32,
    /// One answer is being changed: the next goes back to the check.
    changing: bool,
}

impl Form {
    /// What may be typed: a name, a number or a team's name where they are asked for.
    pub(super) fn takes(&self) -> Takes {
        match self.ask() {
            Ask::Team | Ask::Group | Ask::Name | Ask::Phone | Ask::Paper | Ask::PaperDay => Takes::Words,
            Ask::Office | Ask::Holder | Ask::Sex | Ask::Check => Takes::Choice,
        }
    }

    /// The unit of which the office is.
    fn seat(&self) -> (Option<TeamId>, Option<GroupId>) {
        (self.team.filter(|_| self.needs_team()), self.group.filter(|_| self.needs_group()))
    }

    /// After another office, team or group: whether somebody holds that one.
    fn chosen(self, facts: &Facts) -> Self {
        let is_held = holder(&self, facts).is_some();
        Self { is_held, is_free: false, from: None, ..self }
    }

    /// Whether all of it is being looked at.
    pub(super) fn is_whole(&self) -> bool {
        self.ask() == Ask::Check
    }

    /// Whether anything was entered yet.
    pub(super) fn is_begun(&self) -> bool {
        self.office.is_some() || self.name.is_some()
    }

    fn needs_team(&self) -> bool {
        matches!(self.office, None | Some(Office::Mediator | Office::TeamHead))
    }

    /// Rights over the whole ward are given by a decision, or it is said that its number is not known yet.
    fn needs_paper(&self) -> bool {
        self.office.is_some_and(|it| it.seat() == Seat::Ward)
    }

    fn needs_group(&self) -> bool {
        self.office.is_some_and(|it| it.seat() == Seat::Group)
    }

    fn invitee(&self, facts: &Facts) -> Option<Invitee> {
        let office = self.office?;
        let team = if self.needs_team() { Some(self.team?) } else { None };
        let group = if self.needs_group() { Some(self.group?) } else { None };
        Some(Invitee::New {
            key: format!("person:{}", facts.fresh),
            name: self.name.clone()?,
            phone: self.phone.as_ref().map(|it| it.national().to_owned()),
            sex: self.sex,
            paper: if self.needs_paper() || self.may_have_begun() { self.paper.clone() } else { Paper::UNKNOWN },
            offices: vec![Holding { office, team, group, from: self.begins(facts.today), to: None }],
        })
    }

    /// From when on they hold it: from today on, however long the form lay there, unless it was said that they have held an
    /// office of a team for longer.
    fn begins(&self, today: NaiveDate) -> NaiveDate {
        let said = self.since.or(self.paper.on).filter(|_| self.may_have_begun());
        self.from.map_or(said.unwrap_or(today), |it| it.max(today))
    }
}

questions!(Ask);

impl form::Form for Form {
    type Ask = Ask;

    fn asks(&self, ask: Ask) -> bool {
        match ask {
            Ask::Team => self.needs_team(),
            Ask::Group => self.needs_group(),
            Ask::Holder => self.is_held,
            Ask::Paper => self.needs_paper() || self.may_have_begun(),
            Ask::PaperDay => (self.needs_paper() || self.may_have_begun()) && self.paper.number.is_some(),
            _ => true,
        }
    }

    fn standing(&self) -> Option<Ask> {
        self.ask
    }

    fn is_changing(&self) -> bool {
        self.changing
    }

    fn stand(self, ask: Ask, changing: bool) -> Self {
        Self { ask: Some(ask), changing, page: 0, ..self }
    }

    // Another office may need a team or a group where the former one had none.
    fn lacks(&self, ask: Ask) -> bool {
        match ask {
            Ask::Team => self.needs_team() && self.team.is_none(),
            Ask::Group => self.needs_group() && self.group.is_none(),
            Ask::Holder => self.is_held && !self.is_free && self.from.is_none(),
            Ask::Paper => self.needs_paper() && self.paper.number.is_none() && !self.without_paper,
            Ask::PaperDay => self.needs_paper() && self.paper.number.is_some() && self.paper.on.is_none(),
            _ => false,
        }
    }
}

/// Who holds the office of which there is one alone, today or from a later day on, and how they hold it: whoever has no
/// end yet before whoever has one.
fn holder<'a>(form: &Form, facts: &'a Facts) -> Option<(&'a Person, &'a Holding)> {
    let office = form.office.filter(|it| it.is_single())?;
    let seat = form.seat();
    if seat == (None, None) {
        return None;
    }
    let all = facts.people.iter().flat_map(|it| it.offices.iter().map(move |held| (it, held)));
    let of_seat = all.filter(|(_, it)| it.office == office && (it.team, it.group) == seat);
    let reaching = of_seat.filter(|(_, it)| it.to.is_none_or(|to| to >= facts.today && to >= it.from));
    reaching.max_by_key(|(_, it)| it.to.unwrap_or(NaiveDate::MAX))
}

/// The day after the one on which whoever holds the office leaves it.
fn day_after(it: &Holding) -> Option<NaiveDate> {
    it.to.and_then(|it| it.succ_opt())
}

/// Somebody holds the office already: said where it is chosen, with the ways on.
fn holder_screen(form: &Form, facts: &Facts) -> Screen {
    let office = form.office.map_or_else(|| text!("word-none"), |it| Text::of(format!("office-{it}")));
    let of = |id: &str| {
        let text = Text::of(id).with("step", form.position() + 1).with("steps", form.way().len());
        text.with("office", office.clone())
    };
    let Some((person, held)) = holder(form, facts) else {
        let screen = Screen::new(of("invite-holder-free"));
        return screen.row(vec![Button::primary("on", text!("invite-button-on"))]).row(form::nav(false));
    };
    let named = |it: Text| it.with("name", person.name.as_str()).with("day", Arg::Date(held.from));
    let begins_later = held.from > facts.today;
    let screen = match day_after(held) {
        Some(day) => {
            let id = if begins_later { "invite-holder-later-until" } else { "invite-holder-until" };
            Screen::new(named(of(id)).with("last", Arg::Date(held.to.unwrap_or(day))))
                .row(vec![Button::primary("after", text!("invite-button-after", day = Arg::Date(day)))])
        }
        None if begins_later => Screen::new(named(of("invite-holder-later"))),
        None => Screen::new(named(of("invite-holder"))),
    };
    let open = text!("invite-button-holder", name = person.name.as_str());
    screen.row(vec![Button::go(links::show(person.id), open)]).row(form::nav(false))
}

pub(super) fn screen(form: &Form, facts: &Facts) -> Screen {
    let ask = form.ask();
    if ask == Ask::Check {
        return check_screen(form, facts);
    }
    if ask == Ask::Holder {
        return holder_screen(form, facts);
    }
    let (step, steps) = (form.position() + 1, form.way().len());
    let asked = || Text::of(format!("invite-{ask}")).with("step", step).with("steps", steps);
    let screen = Screen::new(begun::question(form, ask).unwrap_or_else(asked));
    let screen = match ask {
        Ask::Office => {
            OFFICES.iter().fold(screen, |it, office| it.choice(office.code(), Text::of(format!("office-{office}"))))
        }
        Ask::Team => {
            let line =
                |it: &crate::domain::people::Team| (format!("t:{}", it.id), text!("plain", words = it.name.as_str()));
            {
                let teams: Vec<_> = facts.teams_now().collect();
                pager::paged(screen, teams.into_iter().map(line), form.page)
            }
        }
        Ask::Group => {
            let line = |it: &ResidentGroup| (format!("g:{}", it.id), text!("plain", words = it.name.as_str()));
            let groups: Vec<_> = facts.groups_now().collect();
            pager::paged(screen, groups.into_iter().map(line), form.page)
        }
        Ask::Sex => Sex::ALL.iter().fold(screen, |it, sex| it.choice(sex.code(), Text::of(format!("sex-{sex}")))),
        Ask::Paper if form.is_of_team() => screen,
        Ask::Paper => screen.choice("none", text!("paper-none-yet")),
        Ask::PaperDay => {
            screen.taking_days().choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
        }
        Ask::Holder | Ask::Name | Ask::Phone | Ask::Check => screen,
    };
    let can_skip = matches!(ask, Ask::Phone | Ask::Sex) || (form.is_of_team() && begun::ASKED.contains(&ask));
    screen.row(form::nav(can_skip))
}

fn check_screen(form: &Form, facts: &Facts) -> Screen {
    let plain = |words: Option<&str>| words.map_or_else(|| text!("word-none"), |it| text!("plain", words = it));
    let mut warnings: Vec<Text> = Vec::new();
    let other_day = Some(form.begins(facts.today)).filter(|it| *it != facts.today);
    warnings.extend(other_day.map(|it| text!("invite-from", day = Arg::Date(it))));
    warnings.extend(begun::line(form, other_day.is_some()));
    let name = form.name.as_deref().map(search_key);
    if let Some(same) = facts.people.iter().find(|it| Some(search_key(&it.name)) == name) {
        warnings.push(text!("invite-same-name", name = same.name.as_str()));
    }
    let head = form.team.and_then(|team| facts.holders(Office::TeamHead, Some(team)).next());
    if let (Some(Office::TeamHead), Some(head)) = (form.office, head) {
        warnings.push(text!("invite-has-head", name = head.name.as_str()));
    }
    let office = form.office.map_or_else(|| text!("word-none"), |it| Text::of(format!("office-{it}")));
    let team = form.team.filter(|_| form.needs_team()).and_then(|it| facts.team(it)).map(|it| it.name.as_str());
    let group = form.group.filter(|_| form.needs_group()).and_then(|it| facts.group(it)).map(|it| it.name.as_str());
    warnings.extend(form.needs_paper().then(|| paper(&form.paper)));
    let refused = refused(form, facts);
    warnings.extend(refused.clone());
    let body = text!(
        "invite-check",
        office = office,
        team = plain(team.or(group)),
        name = plain(form.name.as_deref()),
        phone = plain(form.phone.as_ref().map(Phone::spaced).as_deref()),
        sex = form.sex.map_or_else(|| text!("word-none"), |it| Text::of(format!("sex-{it}"))),
        days = u32::from(facts.law.on(facts.today).invitation_days()),
        warnings = warnings
    );
    let mut screen = Screen::new(body).columns(2);
    for ask in form.way().into_iter().filter(|&it| !matches!(it, Ask::Check | Ask::Holder)) {
        let label = begun::label(form, ask).unwrap_or_else(|| Text::of(format!("invite-edit-{ask}")));
        screen = screen.choice(format!("edit:{ask}"), label);
    }
    if refused.is_none() {
        screen = screen.row(vec![Button::primary("save", text!("invite-save"))]);
    }
    screen.row(form::nav(false))
}

/// By which decision, or that none is known yet; and that others hear of it.
fn paper(it: &Paper) -> Text {
    match (&it.number, it.on) {
        (Some(number), Some(day)) => text!("invite-paper-of", number = number.as_str(), day = Arg::Date(day)),
        _ => text!("invite-without-paper"),
    }
}

/// What the rules of the register have against the office: they are the same, however somebody comes to it.
fn refused(form: &Form, facts: &Facts) -> Option<Text> {
    let mut register = facts.found::<TheRegister>()?.register.clone()?;
    let Some(Invitee::New { offices, .. }) = form.invitee(facts) else { return None };
    // Nobody has this number.
    let person = PersonId(-1);
    register.add(person, Particulars::default());
    let new = NewOffice::of(person, offices.first()?);
    acts::give_office(&register, &new).err().map(|it| saving::refusal(it, &register))
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, permit: Permit<act::InvitePeople>, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let go = |at: At, form: Form| Turn::to(at.step(Step::Invite(form)));
    match (form::went(form, answer), answer) {
        (Went::At(form), _) => go(at, form),
        (Went::Left, _) => Turn::to(at.step(Step::List)),
        // A card of an earlier release was not asked by which decision.
        (Went::Whole(form), _) if form.lacks(Ask::Paper) => go(at, form::Form::stand(form, Ask::Paper, true)),
        (Went::Whole(form), _) if refused(&form, facts).is_some() => Turn::to(stay),
        (Went::Whole(form), _) => match (form.invitee(facts), &form.name) {
            (Some(invitee), Some(name)) => send(at.step(Step::List), invitee, name, permit, facts),
            _ => Turn::to(stay).note(text!("invite-incomplete")),
        },
        (Went::Nothing, _) => Turn::to(stay),
        (Went::Asked(form), Answer::Pick("prev")) if matches!(form.ask(), Ask::Team | Ask::Group) => {
            go(at, Form { page: form.page.saturating_sub(1), ..form })
        }
        (Went::Asked(form), Answer::Pick("next")) if matches!(form.ask(), Ask::Team | Ask::Group) => {
            go(at, Form { page: form.page.saturating_add(1), ..form })
        }
        (Went::Asked(form), Answer::Pick(key)) => match picked(form, key, facts) {
            Some(form) => go(at, form),
            None => Turn::to(stay).note(text!("pick-a-button")),
        },
        (Went::Asked(form), Answer::Text { text, message, .. }) => match typed(form, text, facts) {
            Ok(form) => go(at, form),
            Err(why) => Turn::to(stay).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        (Went::Asked(_), _) => Turn::to(stay).note(text!("pick-a-button")),
    }
}

fn picked(form: Form, key: &str, facts: &Facts) -> Option<Form> {
    let filled = match form.ask() {
        Ask::Office => {
            let office = Office::from_code(key).filter(|it| OFFICES.contains(it))?;
            let other = form.office.is_some_and(|it| it.seat() != office.seat());
            // What is known of a recognition is no decision on an office over the ward.
            let form = if other { Form { paper: Paper::UNKNOWN, since: None, ..form } } else { form };
            Form { office: Some(office), ..form }.chosen(facts)
        }
        Ask::Team => {
            let team = key.strip_prefix("t:")?.parse().ok().map(TeamId).filter(|it| facts.team(*it).is_some())?;
            Form { team: Some(team), ..form }.chosen(facts)
        }
        Ask::Group => {
            let group = key.strip_prefix("g:")?.parse().ok().map(GroupId).filter(|it| facts.group(*it).is_some())?;
            Form { group: Some(group), ..form }.chosen(facts)
        }
        Ask::Holder => match (key, holder(&form, facts)) {
            ("after", Some((_, held))) => Form { from: Some(day_after(held)?), is_free: false, ..form },
            ("on", None) => Form { from: None, is_free: true, ..form },
            _ => return None,
        },
        Ask::Phone if key == "skip" => Form { phone: None, ..form },
        Ask::Sex if key == "skip" => Form { sex: None, ..form },
        Ask::Sex => Form { sex: Some(Sex::from_code(key)?), ..form },
        Ask::Paper if key == "skip" && form.is_of_team() => Form { paper: Paper::UNKNOWN, since: None, ..form },
        Ask::PaperDay if key == "skip" && form.is_of_team() => form,
        Ask::Paper if form.is_of_team() => return None,
        Ask::Paper if key == "none" => Form { paper: Paper::UNKNOWN, without_paper: true, ..form },
        Ask::PaperDay => {
            let on = Some(days::from_key(key, facts).filter(|it| *it <= facts.today)?);
            Form { paper: Paper { on, ..form.paper }, ..form }
        }
        Ask::Name | Ask::Phone | Ask::Paper | Ask::Check => return None,
    };
    Some(filled.forward())
}

fn typed(form: Form, text: &str, facts: &Facts) -> Result<Form, Text> {
    let filled = match form.ask() {
        Ask::Name => Form { name: Some(read::name(text)?), ..form },
        Ask::Phone => {
            let phone = parse_phone(text).map_err(|it| Text::of(format!("phone-{it}")))?;
            Form { phone: Some(phone), ..form }
        }
        Ask::Team => {
            let only = only_match(text, facts.teams_now().map(|it| (it.id, it.name.as_str())));
            Form { team: Some(only.ok_or_else(|| text!("invite-no-such-team"))?), ..form }.chosen(facts)
        }
        Ask::Group => {
            let all: Vec<(i64, String)> = facts.groups_now().map(|it| (it.id.0, it.name.clone())).collect();
            Form { group: Some(GroupId(read::only(&all, text)?)), ..form }.chosen(facts)
        }
        Ask::Paper if form.is_of_team() && !begun::names_decision(text) => begun::without_paper(form, text, facts)?,
        Ask::Paper => {
            let (number, on) = read::decision(text, |it| read::day_gone_by(it, facts))?;
            let paper = Paper { number: Some(number), on: on.or(form.paper.on) };
            let form = Form { paper, since: None, without_paper: false, ..form };
            // The day was said with it, and is not asked.
            if on.is_some() { form::Form::stand(form.clone(), Ask::PaperDay, form.changing) } else { form }
        }
        Ask::PaperDay => Form { paper: Paper { on: Some(read::day_gone_by(text, facts)?), ..form.paper }, ..form },
        Ask::Office | Ask::Holder | Ask::Sex | Ask::Check => return Err(text!("pick-a-button")),
    };
    Ok(filled.forward())
}

/// Issues the invitation and shows its link; one that was issued before works no more.
pub(super) fn send(
    next: Place,
    invitee: Invitee,
    name: &str,
    permit: Permit<act::InvitePeople>,
    facts: &Facts,
) -> Turn {
    let (Some(actor), Some(secret)) = (facts.actor(), &facts.secret) else {
        return Turn::to(next).note(text!("invite-incomplete"));
    };
    let days = facts.law.on(facts.today).invitation_days();
    let expires_at = facts.now + TimeDelta::days(i64::from(days));
    let link = format!("https://t.me/{}?start={secret}", facts.bot_name);
    let ward = facts.ward.as_ref().map_or("", |it| it.name.as_str());
    let until = days::until(expires_at);
    let mut letter =
        Screen::new(text!("invite-letter", name = name, ward = ward, link = link.as_str(), until = until)).open();
    letter.picture = Some(Picture::Qr(link));
    let invitation = NewInvitation {
        key: format!("invitation:{}", facts.fresh),
        ward: actor.ward,
        invitee,
        secret: secret.clone(),
        expires_at,
    };
    Turn::to(next)
        .with(Effect::own(PeopleDeed::Invite { permit, invitation }))
        .with(Effect::Say(Box::new(letter)))
        .note(text!("invite-sent", name = name))
}
