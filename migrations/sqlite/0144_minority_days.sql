-- From which day to which one of a team's mediators had to be of an ethnic minority: what is said today leaves the figures of
-- days gone by as they were. Without a first day it was so all along.
ALTER TABLE mediation_team ADD COLUMN minority_from TEXT;
ALTER TABLE mediation_team ADD COLUMN minority_to TEXT;
