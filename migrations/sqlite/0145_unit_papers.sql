-- By which decisions a group or a team came and went, as far as these are known.
ALTER TABLE resident_group ADD COLUMN paper TEXT;
ALTER TABLE resident_group ADD COLUMN paper_on TEXT;
ALTER TABLE resident_group ADD COLUMN end_paper TEXT;
ALTER TABLE resident_group ADD COLUMN end_paper_on TEXT;
ALTER TABLE mediation_team ADD COLUMN paper TEXT;
ALTER TABLE mediation_team ADD COLUMN paper_on TEXT;
ALTER TABLE mediation_team ADD COLUMN end_paper TEXT;
ALTER TABLE mediation_team ADD COLUMN end_paper_on TEXT;
