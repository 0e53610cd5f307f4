//! Everyday names of occupations, by which somebody finds the group that has an official name.

/// The code of a minor group, and what people of it call themselves, in English and in Dutch.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("133", "ICT IT manager"),
    ("211", "geologist hydrogeologist chemist geoloog hydrogeoloog hydroloog scheikundige"),
    ("212", "statistician data analyst data scientist mathematician statisticus data-analist wiskundige"),
    ("213", "agronomist biologist agronoom landbouwkundige bioloog"),
    ("214", "engineer civil mechanical ingenieur civiel werktuigbouwkundige"),
    ("215", "electrical engineer elektrotechnicus ingenieur"),
    ("221", "doctor physician surgeon GP dokter arts huisarts chirurg"),
    ("222", "nurse ward nurse midwife verpleegkundige verpleger verpleegster zuster vroedvrouw"),
    ("225", "vet veearts"),
    ("226", "pharmacist pharmacy dentist physiotherapist dietician apotheker apotheek tandarts fysiotherapeut dietist"),
    ("231", "lecturer professor docent hoogleraar"),
    ("232", "teacher leraar lerares docent"),
    ("233", "teacher leraar lerares docent"),
    ("234", "teacher leraar lerares juf meester kleuterleidster"),
    ("235", "teacher trainer leraar lerares docent"),
    ("241", "accountant auditor"),
    ("251", "ICT IT programmer developer data analyst data scientist informaticus programmeur data-analist"),
    ("252", "ICT IT network administrator systeembeheerder netwerkbeheerder"),
    ("261", "lawyer solicitor judge notary jurist advocaat rechter notaris"),
    ("263", "economist psychologist social worker econoom psycholoog maatschappelijk werker"),
    ("321", "pharmacy assistant laboratory technician apothekersassistent laborant"),
    ("322", "nurse ward nurse midwife verpleegkundige verpleger verpleegster zuster"),
    ("331", "bookkeeper accounting boekhouder"),
    ("351", "ICT IT helpdesk"),
];

/// The everyday names of a group; empty where there are none that its official name does not hold.
pub fn names(code: &str) -> &'static str {
    NAMES.iter().find(|(of, _)| *of == code).map_or("", |(_, names)| *names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::reference::occupation::{self, Level};

    #[test]
    fn every_name_leads_to_a_group_that_can_be_chosen() {
        for (code, names) in NAMES {
            assert_eq!(occupation::find(code).map(|group| group.level()), Some(Level::Minor), "{code} {names}");
        }
        // The examples of the step's own hint.
        for (code, example) in [("211", "hydrogeologist"), ("211", "hydrogeoloog"), ("222", "ward nurse"), ("222", "verpleegkundige")]
            .into_iter()
            .chain([("212", "data analyst"), ("251", "data-analist")])
        {
            assert!(names(code).contains(example), "{example}");
        }
        assert!(names("226").contains("apotheker") && names("011").is_empty());
    }
}
