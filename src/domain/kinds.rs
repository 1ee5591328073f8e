//! What a dispute is about: the kinds that practice has built on Decree 15/2014 Art. 5(1), the three statistical
//! buckets of the official forms, and the three groups a mediator chooses from first. Labels are not here.

use super::codes::codes;

codes! {
    /// The kind of a case.
    pub enum Kind {
        /// Mâu thuẫn láng giềng, xích mích sinh hoạt.
        Neighbor => "neighbor",
        /// Tiếng ồn, vệ sinh môi trường.
        NoiseEnv => "noise_env",
        /// Lối đi chung, ngõ xóm, thoát nước.
        RightOfWay => "right_of_way",
        /// Ranh giới nhà, công trình xây dựng liền kề.
        Boundary => "boundary",
        /// Quyền sử dụng đất.
        Land => "land",
        /// Thừa kế.
        Inheritance => "inheritance",
        /// Vay nợ, hụi, họ.
        Debt => "debt",
        /// Hợp đồng, mua bán, thuê nhà, dịch vụ dân sự.
        Contract => "contract",
        /// Bồi thường thiệt hại.
        Damage => "damage",
        /// Quyền sở hữu tài sản khác.
        Property => "property",
        /// Mâu thuẫn vợ chồng.
        Spouses => "spouses",
        /// Ly hôn, chia tài sản: the team guides, the court decides.
        Divorce => "divorce",
        /// Nuôi con, cấp dưỡng, thăm nom.
        ChildSupport => "child_support",
        /// Cha mẹ và con, ông bà và cháu, anh chị em, mẹ chồng và nàng dâu.
        ParentsChildren => "parents_children",
        /// Mâu thuẫn có nguy cơ bạo lực gia đình: the signs are asked first.
        FamilyViolenceMinor => "family_violence_minor",
        /// Nhận cha, mẹ, con; nuôi con nuôi.
        AdoptionParentage => "adoption_parentage",
        /// Vi phạm pháp luật nhỏ, chưa đến mức xử lý.
        MinorViolation => "minor_violation",
        /// Khác.
        Other => "other",
    }
}

codes! {
    /// The three-way split of the statistical forms (Circular 20/2013 form 12b and its successors).
    pub enum Bucket {
        /// Dân sự.
        Civil => "DS",
        /// Hôn nhân và gia đình.
        Family => "HN",
        /// Mâu thuẫn, xích mích, khác.
        Conflict => "K",
    }
}

codes! {
    /// The first choice in the conversation: no group holds more kinds than one card may show.
    pub enum KindGroup {
        /// Hàng xóm, sinh hoạt chung: what happens around the house, whichever bucket the forms put it in.
        Neighbourhood => "neighbourhood",
        /// Đất đai, tài sản, tiền bạc.
        Property => "property",
        /// Vợ chồng, gia đình.
        Family => "family",
    }
}

impl Kind {
    /// Those that wards see most: one tap instead of two where a kind is asked for.
    pub const USUAL: [Self; 5] = [Self::RightOfWay, Self::Boundary, Self::Neighbor, Self::Debt, Self::Spouses];

    /// The column of the statistical forms that counts this kind.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        match self {
            Self::RightOfWay
            | Self::Boundary
            | Self::Land
            | Self::Inheritance
            | Self::Debt
            | Self::Contract
            | Self::Damage
            | Self::Property => Bucket::Civil,
            Self::Spouses
            | Self::Divorce
            | Self::ChildSupport
            | Self::ParentsChildren
            | Self::FamilyViolenceMinor
            | Self::AdoptionParentage => Bucket::Family,
            Self::Neighbor | Self::NoiseEnv | Self::MinorViolation | Self::Other => Bucket::Conflict,
        }
    }

    /// The group under which the conversation offers this kind.
    #[must_use]
    pub const fn group(self) -> KindGroup {
        match self {
            Self::Neighbor
            | Self::NoiseEnv
            | Self::RightOfWay
            | Self::Boundary
            | Self::MinorViolation
            | Self::Other => KindGroup::Neighbourhood,
            Self::Land | Self::Inheritance | Self::Debt | Self::Contract | Self::Damage | Self::Property => {
                KindGroup::Property
            }
            Self::Spouses
            | Self::Divorce
            | Self::ChildSupport
            | Self::ParentsChildren
            | Self::FamilyViolenceMinor
            | Self::AdoptionParentage => KindGroup::Family,
        }
    }

    /// Whether an unsuccessful case goes to the mediation of the ward's People's Committee before the court:
    /// who holds a land-use right (Land Law 2024 Art. 235).
    #[must_use]
    pub const fn is_land(self) -> bool {
        matches!(self, Self::Land)
    }

    /// Whether the kind alone already asks for the safety question (Law 13/2022 on domestic violence).
    #[must_use]
    pub const fn suggests_violence(self) -> bool {
        matches!(self, Self::FamilyViolenceMinor)
    }
}

impl KindGroup {
    /// The kinds of this group, in the order the card shows them.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |it| it.group() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many choices one card may hold (conversation convention 2).
    const CHOICES_PER_CARD: usize = 8;

    #[test]
    fn eighteen_kinds_are_spread_over_three_cards() {
        assert_eq!(Kind::ALL.len(), 18);
        let mut shown: Vec<Kind> = KindGroup::ALL.iter().flat_map(|it| it.kinds()).collect();
        for &group in KindGroup::ALL {
            let n_kinds = group.kinds().count();
            assert!((1..=CHOICES_PER_CARD).contains(&n_kinds), "{group}: {n_kinds}");
        }
        shown.sort_unstable();
        assert_eq!(shown, Kind::ALL);
    }

    #[test]
    fn buckets_are_those_of_the_statistical_forms() {
        let of = |bucket| Kind::ALL.iter().filter(|it| it.bucket() == bucket).map(|it| it.code()).collect::<Vec<_>>();
        assert_eq!(
            of(Bucket::Civil),
            ["right_of_way", "boundary", "land", "inheritance", "debt", "contract", "damage", "property"]
        );
        assert_eq!(
            of(Bucket::Family),
            ["spouses", "divorce", "child_support", "parents_children", "family_violence_minor", "adoption_parentage"]
        );
        assert_eq!(of(Bucket::Conflict), ["neighbor", "noise_env", "minor_violation", "other"]);
        assert_eq!(Bucket::ALL.iter().map(|it| it.code()).collect::<Vec<_>>(), ["DS", "HN", "K"]);
    }
}
