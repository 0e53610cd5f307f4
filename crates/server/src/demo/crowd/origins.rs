//! Where invented people come from: names as people of that origin have them, and the languages that go with it.
//!
//! The tables are our own: common given and family names, put together by chance. Nobody is meant, and pairs that many people would
//! take for somebody they know are left out.

use model::reference::cefr::Level;

/// An origin.
pub struct Origin {
    /// ISO code of the country.
    pub country: &'static str,
    /// How many of a thousand people come from there.
    pub weight: u64,
    /// Given names of women.
    pub women: &'static str,
    /// Given names of men.
    pub men: &'static str,
    /// Family names, or names of fathers where those follow the given name.
    pub families: &'static str,
    /// The language in which people grow up there, and its dialect or nothing.
    pub own: (&'static str, &'static str),
    /// Other languages of school and street: code, how many of a hundred speak it, from which level to which.
    pub others: &'static [(&'static str, u64, Level, Level)],
}

use Level::{A2, B1, B2, C1, C2};

impl Origin {
    /// The family name that was drawn, or the next of the table where the two together are the name of somebody whom many know.
    pub fn family(&self, given: &str, drawn: &'static str) -> &'static str {
        let names = self.families.split(' ');
        let mut from = names.clone().skip_while(|name| *name != drawn).chain(names);
        from.find(|family| !WELL_KNOWN.contains(&(given, *family))).unwrap_or(drawn)
    }
}

/// Pairs that nobody gets: names of people who are known to many, from politics, letters, music, film and sport.
const WELL_KNOWN: &[(&str, &str)] = &[
    ("Tunde", "Bakare"),
    ("Wale", "Adeniyi"),
    ("Akin", "Alabi"),
    ("Segun", "Adeniyi"),
    ("Nnamdi", "Azikiwe"),
    ("Zik", "Azikiwe"),
    ("Amaka", "Igwe"),
    ("Chike", "Obi"),
    ("Ifeoma", "Okoye"),
    ("Amina", "Mohammed"),
    ("Abdullahi", "Adamu"),
    ("Abdullahi", "Sule"),
    ("Aliyu", "Gusau"),
    ("Garba", "Shehu"),
    ("Shehu", "Dikko"),
    ("Shehu", "Sani"),
    ("Abdi", "Bile"),
    ("Ayaan", "Hirsi"),
    ("Ayaan", "Xirsi"),
    ("Hassan", "Khayre"),
    ("Hawa", "Abdi"),
    ("Ifrah", "Axmed"),
    ("Liban", "Abdi"),
    ("Maxamed", "Abshir"),
    ("Maxamed", "Barre"),
    ("Xasan", "Guled"),
    ("Xasan", "Khayre"),
    ("Ali", "Mahdi"),
    ("Ali", "Saleh"),
    ("Barzan", "Ibrahim"),
    ("Hero", "Ibrahim"),
    ("Hero", "Talabani"),
    ("Jamal", "Nasser"),
    ("Mahmoud", "Abbas"),
    ("Mustafa", "Kadhim"),
    ("Tariq", "Aziz"),
    ("Girma", "Wolde"),
    ("Getachew", "Kassa"),
    ("Kebede", "Bekele"),
    ("Tigist", "Assefa"),
    ("Foday", "Sankoh"),
    ("Joseph", "Momoh"),
    ("Mohamed", "Kallon"),
    ("Habib", "Qaderi"),
    ("Mirwais", "Ahmadzai"),
    ("Rahim", "Wardak"),
    ("Zalmay", "Rasuli"),
    ("Akua", "Donkor"),
    ("Kofi", "Ansah"),
    ("Kojo", "Antwi"),
    ("Kwame", "Appiah"),
    ("Nana", "Addo"),
    ("Nana", "Agyeman"),
    ("Nii", "Lamptey"),
    ("Yaa", "Asante"),
    ("Mounir", "Hamdaoui"),
    ("Soufiane", "Touzani"),
    ("Ali", "Osman"),
    ("Ali", "Salih"),
    ("Khalid", "Omer"),
    ("Mahmoud", "Taha"),
    ("Mustafa", "Osman"),
    ("Omar", "Bashir"),
    ("Aman", "Andom"),
    ("Helen", "Berhe"),
    ("Semere", "Russom"),
    ("Ahmed", "Fathy"),
    ("Ahmed", "Helmy"),
    ("Ahmed", "Refaat"),
    ("Ahmed", "Zaki"),
    ("Hussein", "Fahmy"),
    ("Hussein", "Kamel"),
    ("Mahmoud", "Darwish"),
    ("Mona", "Zaki"),
    ("Mustafa", "Kamel"),
    ("Nabil", "Fahmy"),
    ("Nabil", "Farouk"),
    ("Nadia", "Lotfy"),
    ("Omar", "Gaber"),
    ("Said", "Darwish"),
];

/// Given names that several Arab countries share.
const ARAB_WOMEN: &str =
    "Amal Hanan Layla Nadia Noor Rania Salma Samira Zainab Huda Maryam Dina Farah Iman Lina Mona Rasha Sana Yasmin Abeer";
const ARAB_MEN: &str =
    "Ahmed Ali Hassan Hussein Ibrahim Karim Khalid Mahmoud Mustafa Omar Rami Said Samir Tariq Yasin Ziad Bilal Faris Jamal Nabil";

/// Every origin.
pub static ORIGINS: [Origin; 16] = [
    Origin {
        country: "NG",
        weight: 95,
        women: "Abosede Adunni Bisi Bolanle Folake Funmilayo Ife Kehinde Lola Modupe Morenike Ronke Sade Shade Simisola Temitope Titilayo Toyin Yemisi Yetunde",
        men: "Adebayo Adewale Akin Ayodele Babajide Dapo Dayo Femi Gbenga Jide Kayode Kola Kunle Lanre Olumide Segun Seyi Tobi Tunde Wale",
        families: "Adebayo Adeleke Ademola Adeniyi Adewale Afolabi Ajayi Akande Akinola Alabi Ayinde Babatunde Bakare Balogun Fashola Idowu Kolawole Lawal Ogunleye Ojo Okunola Oladipo Olaniyan Olatunji Oni Oyelaran Salako Shittu Sowande Williams",
        own: ("yo", ""),
        others: &[("pcm", 45, C1, C2), ("ha", 6, A2, B1)],
    },
    Origin {
        country: "NG",
        weight: 70,
        women: "Adaeze Adaobi Amaka Chiamaka Chidinma Chinwe Chioma Ebele Ezinne Ifeoma Ifunanya Ijeoma Kosisochukwu Ngozi Nkechi Nneka Nwando Obiageli Oluchi Uju",
        men: "Arinze Chibuzo Chidi Chijioke Chike Chinedu Chukwuma Emeka Ifeanyi Ikenna Kelechi Kene Nnamdi Obinna Okechukwu Okey Somto Uche Ugochukwu Zik",
        families: "Achebe Agu Amadi Anyanwu Azikiwe Chukwu Ekwueme Eze Ezeani Ibe Igwe Iwu Madu Mbah Nnadi Nwachukwu Nwankwo Nwosu Obi Obiora Odili Okafor Okeke Okonkwo Okoro Okoye Onwudiwe Onyeka Ude Umeh",
        own: ("ig", ""),
        others: &[("pcm", 50, C1, C2), ("yo", 8, A2, B2)],
    },
    Origin {
        country: "NG",
        weight: 35,
        women: "Aisha Amina Asabe Balaraba Binta Fatima Hadiza Halima Hauwa Jamila Khadija Ladi Laraba Maimuna Rakiya Safiya Talatu Zainab Zaria Zulai",
        men: "Abdullahi Abubakar Aliyu Aminu Bello Danjuma Garba Habibu Idris Isa Kabiru Lawan Mansur Musa Nasiru Sani Shehu Sule Usman Yakubu",
        families: "Abdullahi Abubakar Adamu Aliyu Bello Bala Dankwambo Danladi Dikko Gambo Garba Gusau Ibrahim Idris Kano Lawal Maina Maitama Mohammed Musa Sani Shehu Sule Suleiman Tafida Umar Usman Waziri Yaro Yusuf",
        own: ("ha", ""),
        others: &[("pcm", 30, B1, C1), ("ff", 12, B1, C2), ("ar", 10, A2, B2)],
    },
    Origin {
        country: "SO",
        weight: 150,
        women: "Aamina Asha Ayaan Bilan Caasha Deeqa Faadumo Fowsiya Halima Hawa Hibo Hodan Idil Ifrah Khadra Ladan Maryan Nasra Saado Sagal Sahra Shukri Ubah Xaliimo",
        men: "Abdi Abshir Axmed Bashiir Bile Cabdi Cali Daahir Faarax Guled Hassan Ismaaciil Jaamac Khadar Liban Mahad Maxamed Mustaf Nuur Saalax Sharmaarke Warsame Xasan Yuusuf",
        families: "Aadan Abdi Abshir Axmed Barre Bashiir Bile Cabdi Cali Cige Daahir Diiriye Faarax Guled Hirsi Ismaaciil Jaamac Jimcaale Khayre Madar Maxamed Muuse Nuur Raage Saalax Samatar Shire Warsame Xasan Xirsi",
        own: ("so", ""),
        others: &[("ar", 40, A2, C1), ("ymm", 10, B1, C2), ("sw", 8, A2, B2)],
    },
    Origin {
        country: "IQ",
        weight: 85,
        women: ARAB_WOMEN,
        men: ARAB_MEN,
        families: "Abbas Abdulrazzaq Alwan Aziz Dawood Fadhil Faisal Ghazi Habib Hadi Hameed Hashim Hatem Jabbar Jassim Kadhim Khalaf Latif Mahdi Majid Nasser Nouri Qasim Rashid Sabah Saleh Salman Shakir Taha Younis",
        own: ("ar", "ar-IQ"),
        others: &[("ckb", 10, A2, B2)],
    },
    Origin {
        country: "IQ",
        weight: 60,
        women: "Avin Berivan Chiman Dilan Evin Gulistan Hana Hero Jwan Kazhal Lana Narin Nasrin Nishtiman Parwin Rozhin Runak Shilan Shler Tara",
        men: "Aram Azad Barzan Botan Dara Dilshad Diyar Goran Hawre Hiwa Karwan Kawa Nawzad Rawand Rebaz Rebin Sarkawt Sherwan Soran Zana",
        families: "Ahmad Ali Amin Aziz Bakr Barzinji Dizayee Fatah Faraj Hama Hamad Hassan Ibrahim Jaff Kareem Khoshnaw Mahmood Majeed Mirza Mustafa Omar Qadir Rahim Rashid Rasul Salih Sharif Talabani Wali Yousif",
        own: ("ckb", ""),
        others: &[("ar", 60, B1, C2), ("kmr", 20, B1, C1), ("fa", 12, A2, B2)],
    },
    Origin {
        country: "ET",
        weight: 75,
        women: "Abeba Almaz Aster Bethlehem Birtukan Eden Eleni Frehiwot Genet Hanna Hirut Kidist Lidya Mahlet Meron Meseret Rahel Selam Tigist Tsion",
        men: "Abebe Abel Alemayehu Berhanu Bereket Biniam Daniel Dawit Ermias Fikru Getachew Girma Henok Kebede Mekonnen Samuel Solomon Tadesse Tesfaye Yonas",
        families: "Abebe Alemu Assefa Ayele Bekele Belay Demissie Desta Eshetu Fekadu Gebre Getahun Girma Haile Hailu Kassa Kebede Lemma Mamo Mekonnen Mengistu Mulugeta Negash Seifu Tadesse Tefera Teshome Tessema Wolde Worku",
        own: ("am", ""),
        others: &[("ti", 12, B1, C2), ("om", 15, A2, B2)],
    },
    Origin {
        country: "ET",
        weight: 30,
        women: "Bontu Burtukan Chaltu Dinknesh Fayise Gadise Hawi Ibse Jalane Kuli Lalise Lensa Mardi Nuho Obse Sifan Sena Tolashe Warke Yadani",
        men: "Abdisa Bayisa Boru Chala Dabala Dinka Gemechu Gudina Hundessa Ibsa Jabessa Kumsa Lamma Megersa Negasa Olana Robe Tolosa Wakjira Yadeta",
        families: "Abdi Ayana Bayisa Bedada Bula Dadi Debela Dinka Fufa Gemeda Geleta Gudeta Gutema Hunde Jaleta Kenea Kumsa Legesse Merga Negera Oda Regassa Tadese Tafa Terfa Tola Tolera Waktola Wirtu Yadeta",
        own: ("om", ""),
        others: &[("am", 85, B2, C2)],
    },
    Origin {
        country: "SL",
        weight: 50,
        women: "Adama Aminata Baindu Fatmata Finda Hawa Isatu Jeneba Kadiatu Kumba Mabinty Mariama Memunatu Nana Princess Ramatu Sia Tenneh Yabu Zainab",
        men: "Abu Alhaji Alimamy Alpha Amara Bockarie Brima Foday Ibrahim Joseph Kelfala Lansana Mohamed Momoh Morlai Osman Saidu Sahr Sorie Tamba",
        families: "Bangura Bah Barrie Bockarie Cole Conteh Dumbuya Fofanah Gbla Jalloh Johnson Kabba Kallon Kamara Kanu Kargbo Koroma Kpaka Lansana Mansaray Massaquoi Momoh Sankoh Sesay Sillah Tarawally Thoronka Tucker Turay Wurie",
        own: ("kri", ""),
        others: &[("tem", 35, B2, C2), ("men", 35, B2, C2), ("sus", 6, B1, C1)],
    },
    Origin {
        country: "AF",
        weight: 100,
        women: "Adela Anahita Bahar Basira Farida Fereshta Freshta Gulnar Homa Latifa Lima Mina Nargis Nasrin Parwana Roya Sahar Shabnam Shukria Zarmina",
        men: "Abdul Ajmal Asad Aziz Bashir Farhad Farid Fawad Habib Haroon Hamed Jawad Karim Massoud Mirwais Nadir Najib Rahim Wali Zalmay",
        families: "Ahmadi Ahmadzai Akbari Amiri Azizi Barakzai Faizi Ghafoori Habibi Haidari Hakimi Hashimi Jalali Karimi Mohammadi Nazari Noori Omari Popal Qaderi Rahimi Rasuli Sadat Safi Sharifi Stanekzai Sultani Wardak Yusufi Zahir",
        own: ("prs", ""),
        others: &[("ps", 50, B1, C2), ("fa", 45, B2, C2), ("ur", 12, A2, B2), ("haz", 8, C1, C2)],
    },
    Origin {
        country: "GH",
        weight: 55,
        women: "Abena Adwoa Afia Afua Akosua Akua Ama Araba Dzifa Efua Ekua Esi Mawusi Naa Nana Serwaa Sena Yaa Yayra Yesutor",
        men: "Akwasi Ato Ebo Edem Fiifi Kobina Kodjo Kofi Kojo Kwabena Kwadwo Kwaku Kwame Kweku Mawuli Nii Paa Selorm Yaw Yao",
        families: "Acheampong Addo Adjei Agyeman Amoah Ampofo Ankrah Ansah Antwi Appiah Asante Asare Badu Bediako Boakye Boateng Darko Donkor Frimpong Gyasi Kuma Lamptey Mensah Nartey Nkansah Ofori Opoku Osei Owusu Sarpong",
        own: ("tw", ""),
        others: &[("gaa", 25, B1, C2), ("ee", 20, B1, C2), ("ha", 8, A2, B2)],
    },
    Origin {
        country: "MA",
        weight: 70,
        women: "Amina Asmae Btissam Fatiha Hafsa Hajar Hind Ikram Karima Khadija Laila Loubna Meryem Naima Oumaima Rachida Saida Siham Soukaina Zineb",
        men: "Abdelhak Abdellah Achraf Anouar Brahim Driss Fouad Hamza Hicham Ilyas Jaouad Khalid Mimoun Mohamed Mounir Nordin Rachid Said Soufiane Younes",
        families: "Achahbar Aarab Amrani Azzouzi Bakkali Belhaj Benali Benjelloun Bouazza Boukhari Bouzidi Chakir Daoudi Fassi Hamdaoui Haddou Idrissi Jabri Kaddouri Lahlou Mansouri Naciri Ouali Oulad Rahmouni Sabri Taheri Touzani Yacoubi Ziani",
        own: ("ar", "Darija"),
        others: &[("rif", 45, B2, C2), ("fr", 55, A2, C1), ("zgh", 12, B1, C2)],
    },
    Origin {
        country: "SD",
        weight: 45,
        women: ARAB_WOMEN,
        men: ARAB_MEN,
        families: "Abbas Abdalla Abdelrahim Adam Babiker Bashir Daoud Elamin Elhassan Elnour Eltayeb Fadl Gasim Hamid Idris Ishag Khalifa Kheir Mahgoub Makki Mirghani Mudawi Musa Nour Omer Osman Salih Siddig Suliman Taha",
        own: ("ar", "ar-SD"),
        others: &[("bej", 5, B2, C2)],
    },
    Origin {
        country: "ER",
        weight: 30,
        women: "Abrehet Adhanet Asmeret Azieb Feven Freweini Helen Letebrhan Luam Mebrat Mihret Natsnet Rahwa Rigat Saba Selamawit Semhar Senait Winta Yordanos",
        men: "Abraham Afewerki Aman Amanuel Berhane Filmon Ghirmay Habtom Haile Isaias Kidane Merhawi Mussie Natnael Robel Semere Tekle Tesfay Yemane Yohannes",
        families: "Abraha Andom Araya Asfaha Beraki Berhe Fessehaye Gebremariam Ghebre Ghide Habte Haile Kahsay Kidane Kiflemariam Mehari Mengis Mesfin Negassi Okbay Russom Sium Solomon Tekeste Tesfamariam Teklai Woldu Yemane Zemichael Zerai",
        own: ("ti", ""),
        others: &[("ar", 35, A2, C1), ("am", 30, A2, C1)],
    },
    Origin {
        country: "EG",
        weight: 25,
        women: ARAB_WOMEN,
        men: ARAB_MEN,
        families: "Abdelaziz Abdelfattah Ashour Atef Badawi Barakat Darwish Eldin Elmasry Elsayed Fahmy Farouk Fathy Gaber Gamal Halim Hamdy Helmy Kamel Lotfy Mansour Metwally Morsy Mounir Nagy Ramadan Refaat Sobhy Tawfik Zaki",
        own: ("ar", "ar-EG"),
        others: &[("fr", 10, A2, B2)],
    },
    Origin {
        country: "BI",
        weight: 25,
        women: "Aline Ange Arlette Belyse Carine Chantal Claudine Divine Espérance Francine Gloriose Inès Jeanine Kelly Liliane Nadine Odette Pascasie Sandrine Yvette",
        men: "Alain Bosco Claude Dieudonné Égide Emery Eric Fabrice Gérard Innocent Jean-Marie Juvénal Léonidas Nestor Olivier Pacifique Prosper Révérien Serge Thierry",
        families: "Bigirimana Bizimana Gahungu Habarugira Habonimana Hakizimana Harerimana Irakoze Kaneza Manirakiza Mbonimpa Minani Mugisha Ndayisenga Ndayizeye Ndikumana Ndimurukundo Ndizeye Nduwayo Ngendakumana Nibizi Nimubona Nininahazwe Niyongabo Niyonkuru Nkunzimana Nsabimana Nshimirimana Ntahomvukiye Nzeyimana",
        own: ("rn", ""),
        others: &[("fr", 85, B2, C2), ("sw", 45, B1, C1), ("rw", 20, B2, C2)],
    },
];

/// Where people live: country, how many of a thousand, its language, its cities.
pub const HOMES: [(&str, u64, &str, &str); 6] = [
    (
        "NL",
        880,
        "nl",
        "Amsterdam Rotterdam Utrecht Eindhoven Almere Tilburg Groningen Leiden Nijmegen Arnhem Zwolle Delft Breda Amersfoort Haarlem Deventer Maastricht Dordrecht Enschede Leeuwarden",
    ),
    ("GB", 50, "en", "London Birmingham Bristol Cardiff Leeds Leicester Manchester Sheffield"),
    ("BE", 28, "nl", "Antwerpen Gent Brussel Leuven Mechelen"),
    ("DE", 22, "de", "Düsseldorf Köln Bremen Hamburg Münster"),
    ("FR", 10, "fr", "Lille Lyon Nantes Strasbourg"),
    ("SE", 10, "sv", "Göteborg Malmö Stockholm Uppsala"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gets_the_name_of_somebody_whom_many_know() {
        for &(given, family) in WELL_KNOWN {
            let has = |origin: &&Origin| {
                let mut given_names = origin.women.split(' ').chain(origin.men.split(' '));
                given_names.any(|name| name == given) && origin.families.split(' ').any(|name| name == family)
            };
            let there: Vec<&Origin> = ORIGINS.iter().filter(has).collect();
            assert!(!there.is_empty(), "{given} {family} cannot come up: the pair need not stand here");
            for origin in there {
                let other = origin.family(given, family);
                assert!(!WELL_KNOWN.contains(&(given, other)), "{given} {other}");
            }
        }
        assert_eq!(ORIGINS[0].family("Tunde", "Oni"), "Oni", "every other pair stays as it was drawn");
    }
}
