//! How ids and codes of the domain stand in a column: ids as BIGINT, codes as TEXT.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use crate::domain::people::Lang;
use crate::domain::{
    AlarmId, AnnouncementId, CaseId, DifficultyId, DraftId, EvidenceId, GroupChatId, GroupId, ImportId, KitId, ListId,
    ModelEntryId, PayId, PersonId, ProposalId, QuestionId, ReportId, SightingId, TeamId, TrainingId, WardId, case,
    kinds, people,
};

macro_rules! id_columns {
    ($($name:ident),*) => {$(
        impl<DB: Database> Type<DB> for $name where i64: Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <i64 as Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <i64 as Type<DB>>::compatible(ty)
            }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $name where i64: Encode<'q, DB> {
            fn encode_by_ref(&self, buf: &mut <DB as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                self.0.encode_by_ref(buf)
            }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $name where i64: Decode<'r, DB> {
            fn decode(value: <DB as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                i64::decode(value).map(Self)
            }
        }
    )*};
}
id_columns!(
    WardId,
    GroupId,
    TeamId,
    PersonId,
    CaseId,
    DraftId,
    AnnouncementId,
    TrainingId,
    QuestionId,
    GroupChatId,
    ImportId,
    ReportId,
    ListId,
    AlarmId,
    DifficultyId,
    EvidenceId,
    ModelEntryId,
    KitId,
    SightingId,
    ProposalId,
    PayId
);

macro_rules! code_columns {
    ($($name:ty),* $(,)?) => {$(
        impl<DB: Database> Type<DB> for $name where for<'a> &'a str: Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <&str as Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <&str as Type<DB>>::compatible(ty)
            }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $name where &'static str: Encode<'q, DB> {
            fn encode_by_ref(&self, buf: &mut <DB as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                self.code().encode_by_ref(buf)
            }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $name where &'r str: Decode<'r, DB> {
            fn decode(value: <DB as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let code = <&str>::decode(value)?;
                Self::from_code(code).ok_or_else(|| format!("unknown code in a column of {}", stringify!($name)).into())
            }
        }
    )*};
}
code_columns!(
    Lang,
    people::Office,
    people::Sex,
    kinds::Kind,
    case::Ground,
    case::Side,
    case::PartyKind,
    case::Status,
    case::EndReason,
    case::EventKind,
    case::EscalationKind,
    crate::domain::scope_guard::Sign,
    crate::domain::referral::ReferralBody,
    crate::domain::announce::AnnouncementKind,
    crate::domain::announce::Topic,
    crate::domain::announce::Sending,
    crate::domain::announce::Delivery,
    crate::domain::mend::Mend,
    crate::domain::mend::MendDeed,
    crate::domain::mend::Mended,
    crate::domain::training::TrainingStatus,
    crate::domain::training::Rsvp,
    crate::domain::training::Rating,
    crate::domain::outreach::kit::DoneKind,
    crate::domain::outreach::kit::KitStanding,
);
