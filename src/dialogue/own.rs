//! Values whose type only one flow and its shelf know: what it wants to be read, what was found, what shall be done. They
//! travel through the engine, which looks into none of them. Knows no flow.

use std::any::{Any, TypeId};
use std::fmt::{self, Debug};
use std::sync::Arc;

use crate::domain::access::{Action, may};
use crate::domain::people::Actor;

/// A value of some type.
#[derive(Clone)]
pub struct Own(Arc<dyn Erased>);

trait Erased: Any + Debug + Send + Sync {
    fn is_same(&self, other: &dyn Erased) -> bool;
    fn as_any(&self) -> &dyn Any;
    #[cfg(test)]
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

impl<T: Any + Debug + PartialEq + Send + Sync> Erased for T {
    fn is_same(&self, other: &dyn Erased) -> bool {
        other.as_any().downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    #[cfg(test)]
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl Own {
    /// A value.
    #[must_use]
    pub fn of<T: Any + Debug + PartialEq + Send + Sync>(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The value, if it is of this type.
    #[must_use]
    pub fn get<T: 'static>(&self) -> Option<&T> {
        self.0.as_any().downcast_ref()
    }

    /// The value, if it is of this type and nobody else holds it.
    #[cfg(test)]
    pub(crate) fn get_mut<T: 'static>(&mut self) -> Option<&mut T> {
        Arc::get_mut(&mut self.0)?.as_any_mut().downcast_mut()
    }
}

impl PartialEq for Own {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

impl Eq for Own {}

impl Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Something that a flow wants to be read.
pub trait Ask: Any + Debug + PartialEq + Send + Sync {
    /// What is found.
    type Found: Any + Debug + PartialEq + Send + Sync;
}

/// An [`Ask`], whichever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is asked.
    pub ask: Own,
    found: TypeId,
}

impl Wish {
    /// Asks.
    #[must_use]
    pub fn of<A: Ask>(ask: A) -> Self {
        Self { ask: Own::of(ask), found: TypeId::of::<A::Found>() }
    }

    /// Asks for whoever may do one of these.
    #[must_use]
    pub fn of_who_may(actor: &Actor, actions: &[Action], ask: impl Ask) -> Vec<Self> {
        let asks = actions.iter().any(|it| may(actor, *it).is_ok());
        asks.then(|| Self::of(ask)).into_iter().collect()
    }

    /// Whether this may be what was found.
    #[must_use]
    pub fn is_answered_by(&self, found: &Own) -> bool {
        found.0.as_any().type_id() == self.found
    }
}

/// Something that a flow wants to be done.
pub trait Act: Any + Debug + PartialEq + Send + Sync {
    /// Whether it tells, sends or saves something for others. A new deed is taken seriously until somebody says that it
    /// is only the person's own affair.
    fn reaches_others(&self) -> bool {
        true
    }
}

/// An [`Act`], whichever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What is to be done.
    pub act: Own,
    /// As [`Act::reaches_others`].
    pub reaches_others: bool,
}

impl Deed {
    /// Does.
    #[must_use]
    pub fn of<A: Act>(act: A) -> Self {
        let reaches_others = act.reaches_others();
        Self { act: Own::of(act), reaches_others }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct Count(u8);

    impl Ask for Count {
        type Found = u32;
    }

    #[test]
    fn a_value_is_given_back_as_what_it_was_and_as_nothing_else() {
        let own = Own::of(Count(1));
        assert_eq!(own.get::<Count>(), Some(&Count(1)));
        assert_eq!(own.get::<u32>(), None);
        assert_eq!(own, own.clone());
        assert!(own != Own::of(Count(2)) && own != Own::of(1_u8));
    }

    #[test]
    fn only_what_was_asked_for_answers_a_wish() {
        let wish = Wish::of(Count(1));
        assert!(wish.is_answered_by(&Own::of(1_u32)) && !wish.is_answered_by(&Own::of(1_i64)));
    }
}
