//! The questions of this flow by their stable codes, and what is fixed about each. Knows no answers.

use crate::domain::codes::codes;

codes! {
    /// A question, or a card on which something is decided. The codes stand in stored dialogue states.
    pub enum Step {
        /// For which team an officer enters the case.
        Team => "team",
        /// The signs that are asked before anything else.
        Guard => "guard",
        /// Safety steps: somebody may be in danger.
        Danger => "danger",
        /// Signs of a violation: who was told.
        Violation => "violation",
        /// Whether to ask the ward's officer.
        Doubt => "doubt",
        /// The officer was asked.
        Waiting => "waiting",
        /// Where the parties are guided.
        Referral => "referral",
        /// Which group of kinds.
        KindGroup => "kind_group",
        /// Which kind.
        Kind => "kind",
        /// Day received.
        Received => "received",
        /// Ground (Art. 16).
        Ground => "ground",
        /// Place.
        Place => "place",
        /// People of side A.
        SideA => "side_a",
        /// People of side B.
        SideB => "side_b",
        /// Main content.
        Content => "content",
        /// Who mediates.
        Mediators => "mediators",
        /// Names of several mediators.
        MediatorList => "mediator_list",
        /// Who of them has an interest (Art. 10(3), 18(2)).
        Interest => "interest",
        /// Whether the parties chose them (Art. 17(1)).
        Chosen => "chosen",
        /// How far it has come.
        Status => "status",
        /// Since when it is mediated.
        Since => "since",
        /// Day of the agreement.
        AgreedOn => "agreed_on",
        /// What was agreed.
        Agreement => "agreement",
        /// By what means it will be performed.
        Method => "method",
        /// By when.
        PerformBy => "perform_by",
        /// Whether there is a written settlement.
        Written => "written",
        /// Day it ended without agreement.
        EndedOn => "ended_on",
        /// Which of the legal ends.
        Reason => "reason",
        /// Where the parties were guided after it.
        Guidance => "guidance",
        /// What each side asked for.
        Demands => "demands",
        /// Everything on one card.
        Card => "card",
        /// The second half of the card's buttons.
        CardMore => "card_more",
        /// One person of a side: replace or remove.
        PartyEdit => "party_edit",
        /// Earlier cases that are likely about the same people.
        Earlier => "earlier",
        /// A change would void later answers: really?
        Confirm => "confirm",
        /// Saved.
        Saved => "saved",
        /// Ended as not accepted.
        Ended => "ended",
    }
}

/// How many steps a person is told there are.
pub(super) const STEPS: u8 = 9;

impl Step {
    /// The number on the card, of [`STEPS`]; several questions may share one.
    pub(super) fn number(self) -> u8 {
        match self {
            Self::Team
            | Self::Guard
            | Self::Danger
            | Self::Violation
            | Self::Doubt
            | Self::Waiting
            | Self::Referral => 1,
            Self::KindGroup | Self::Kind => 2,
            Self::Received => 3,
            Self::Ground => 4,
            Self::Place => 5,
            Self::SideA | Self::SideB | Self::PartyEdit | Self::Earlier => 6,
            Self::Content => 7,
            Self::Mediators | Self::MediatorList | Self::Interest | Self::Chosen => 8,
            _ => STEPS,
        }
    }

    /// Whether it asks for the people of a side.
    pub(super) fn asks_people(self) -> bool {
        matches!(self, Self::SideA | Self::SideB | Self::PartyEdit)
    }

    /// Whether it asks for a few sentences.
    pub(super) fn asks_sentences(self) -> bool {
        matches!(self, Self::Content | Self::Agreement | Self::Method | Self::Demands)
    }

    /// Whether it may be skipped.
    pub(super) fn is_optional(self) -> bool {
        matches!(self, Self::Method | Self::PerformBy | Self::Demands)
    }

    /// Whether an answer to it is a field of its own on the card: what a person is told of when it becomes void.
    /// The questions about mediators are one field.
    pub(super) fn is_field(self) -> bool {
        matches!(
            self,
            Self::Kind
                | Self::Received
                | Self::Ground
                | Self::Place
                | Self::SideA
                | Self::SideB
                | Self::Content
                | Self::Mediators
                | Self::Status
                | Self::Since
                | Self::AgreedOn
                | Self::Agreement
                | Self::Method
                | Self::PerformBy
                | Self::Written
                | Self::EndedOn
                | Self::Reason
                | Self::Guidance
                | Self::Demands
        )
    }
}
