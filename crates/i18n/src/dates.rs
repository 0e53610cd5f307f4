//! Days and moments, written out as the language does (Unicode CLDR, by ICU4X).

use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_datetime::fieldsets::{T, YMD};
use icu_datetime::input::{Date as IcuDate, Time, TimeZone as IcuZone};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::Lang;
use crate::marks::keep_order;

/// What one language needs to write days and moments.
struct Formats {
    long: DateTimeFormatter<YMD>,
    short: DateTimeFormatter<YMD>,
    time: NoCalendarFormatter<T>,
    city: NoCalendarFormatter<ExemplarCity>,
}

thread_local! {
    // ICU's formatters are not made for sharing between threads, so each thread keeps its own.
    static ENGLISH: Formats = Formats::new(Lang::En);
    static DUTCH: Formats = Formats::new(Lang::Nl);
}

impl Lang {
    /// A day in full: "23 November 2026", "23 november 2026".
    pub fn date(self, date: Date) -> String {
        keep_order(self, self.formats(|formats| written(date, &formats.long)))
    }

    /// A day with a short month: "23 Nov 2026", "23 nov 2026".
    pub fn date_short(self, date: Date) -> String {
        keep_order(self, self.formats(|formats| written(date, &formats.short)))
    }

    /// A month as it is stored ("2017-09") in full: "September 2017". Anything else, such as a year alone, stays as it is.
    pub fn month(self, month: &str) -> String {
        let Ok(first) = format!("{month}-01").parse::<Date>() else { return month.to_owned() };
        let day = crate::without_marks(&self.date(first));
        day.split_once(' ').map_or_else(|| month.to_owned(), |(_, month)| month.to_owned())
    }

    /// An instant on the clocks of a zone, with the zone's city: "23 November 2026, 14:02 (Amsterdam)". A zone
    /// without a city is named by its distance from UTC: "(UTC+05:30)".
    pub fn moment(self, moment: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(moment);
        let text = self.formats(|formats| {
            let date = written(local.date(), &formats.long);
            let time = formats.time.format(&time_of_day(local)).to_string();
            format!("{date}, {time} ({})", formats.zone_name(moment, zone))
        });
        keep_order(self, text)
    }

    /// A moment with a short month and without the name of its zone, for lists that name the zone once: "23 Nov 2026, 14:02".
    pub fn moment_short(self, moment: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(moment);
        let text = self.formats(|formats| {
            let time = formats.time.format(&time_of_day(local)).to_string();
            format!("{}, {time}", written(local.date(), &formats.short))
        });
        keep_order(self, text)
    }

    /// The name of a zone, as it stands behind a moment.
    pub fn zone_name(self, moment: Timestamp, zone: &TimeZone) -> String {
        keep_order(self, self.formats(|formats| formats.zone_name(moment, zone)))
    }

    /// The locale whose conventions hold. The pretended language formats as English does, to stay readable.
    pub(crate) fn locale(self) -> Locale {
        let tag = match self {
            Lang::En | Lang::ArXb => "en-GB",
            Lang::Nl => "nl",
        };
        tag.parse().expect("a valid language tag")
    }

    fn formats<R>(self, use_them: impl FnOnce(&Formats) -> R) -> R {
        match self {
            Lang::En | Lang::ArXb => ENGLISH.with(use_them),
            Lang::Nl => DUTCH.with(use_them),
        }
    }
}

impl Formats {
    fn new(lang: Lang) -> Formats {
        let locale = lang.locale();
        let known = "ICU's compiled data knows every language";
        Formats {
            long: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(known),
            short: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).expect(known),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).expect(known),
            city: NoCalendarFormatter::try_new((&locale).into(), ExemplarCity).expect(known),
        }
    }

    fn zone_name(&self, moment: Timestamp, zone: &TimeZone) -> String {
        match zone.iana_name().filter(|name| name.contains('/') && !name.starts_with("Etc/")) {
            Some(name) => self.city.format(&IcuZone::from_iana_id(name).without_offset()).to_string(),
            None => distance_from_utc(zone.to_offset(moment).seconds()),
        }
    }
}

fn written(date: Date, format: &DateTimeFormatter<YMD>) -> String {
    let day = IcuDate::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8);
    format.format(&day.expect("a civil date exists")).to_string()
}

fn time_of_day(local: DateTime) -> Time {
    Time::try_new(local.hour() as u8, local.minute() as u8, 0, 0).expect("a civil time exists")
}

/// "UTC", or "UTC+05:30". Zones of today differ from UTC by whole minutes.
fn distance_from_utc(seconds: i32) -> String {
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    match seconds {
        0 => "UTC".to_owned(),
        _ => format!("UTC{}{hours:02}:{minutes:02}", if seconds < 0 { '-' } else { '+' }),
    }
}

#[cfg(test)]
mod test {
    use jiff::civil::date;
    use jiff::tz::{TimeZone, offset};

    use crate::Lang::{ArXb, En, Nl};

    #[test]
    fn days_are_written_out() {
        let day = date(2026, 11, 23);
        assert_eq!(En.date(day), "23 November 2026");
        assert_eq!(Nl.date(day), "23 november 2026");
        assert_eq!(En.date_short(day), "23 Nov 2026");
        assert_eq!(Nl.date_short(day), "23 nov 2026");
        assert_eq!(Nl.date_short(date(2027, 3, 1)), "1 mrt 2027");
        assert_eq!((Nl.month("2016-09"), Nl.month("2016")), ("september 2016".to_owned(), "2016".to_owned()));
        assert_eq!(ArXb.date(day), "\u{2066}23 November 2026\u{2069}");
    }

    #[test]
    fn the_odd_years_do_not_break() {
        assert_eq!(En.date(date(9999, 12, 31)), "31 December 9999");
        assert_eq!(En.date(date(2028, 2, 29)), "29 February 2028");
    }

    #[test]
    fn a_moment_names_the_clock_it_is_read_on() {
        let moment = "2026-11-23T13:02:59Z".parse().unwrap();
        let zone = |name| TimeZone::get(name).unwrap();
        assert_eq!(En.moment(moment, &zone("Europe/Amsterdam")), "23 November 2026, 14:02 (Amsterdam)");
        assert_eq!(Nl.moment(moment, &zone("Europe/Amsterdam")), "23 november 2026, 14:02 (Amsterdam)");
        assert_eq!(Nl.moment(moment, &zone("Europe/Brussels")), "23 november 2026, 14:02 (Brussel)");
        assert_eq!(En.moment(moment, &zone("Africa/Addis_Ababa")), "23 November 2026, 16:02 (Addis Ababa)");
        assert_eq!(En.moment(moment, &zone("Pacific/Auckland")), "24 November 2026, 02:02 (Auckland)");
        assert_eq!(En.moment(moment, &TimeZone::UTC), "23 November 2026, 13:02 (UTC)");
        assert_eq!(En.moment(moment, &TimeZone::fixed(offset(-4))), "23 November 2026, 09:02 (UTC-04:00)");
        assert_eq!(En.moment_short(moment, &zone("Europe/Amsterdam")), "23 Nov 2026, 14:02");
        assert_eq!(Nl.zone_name(moment, &zone("Europe/Brussels")), "Brussel");
        let early = "2026-06-01T05:05:00Z".parse().unwrap();
        assert_eq!(Nl.moment(early, &zone("Europe/Amsterdam")), "1 juni 2026, 07:05 (Amsterdam)");
    }
}
