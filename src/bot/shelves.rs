const SHELVES: &[&dyn Shelf] = &[&todo::Tasks];
