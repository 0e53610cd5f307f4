//! Numbers, shares and amounts of money, with the separators of the language (Unicode CLDR, by ICU4X).

use std::thread::LocalKey;

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};

use crate::Lang;
use crate::marks::keep_order;

thread_local! {
    // ICU's formatters are not made for sharing between threads, so each thread keeps its own.
    static ENGLISH: DecimalFormatter = formatter(Lang::En, GroupingStrategy::Auto);
    static DUTCH: DecimalFormatter = formatter(Lang::Nl, GroupingStrategy::Auto);
    static ENGLISH_UNGROUPED: DecimalFormatter = formatter(Lang::En, GroupingStrategy::Never);
    static DUTCH_UNGROUPED: DecimalFormatter = formatter(Lang::Nl, GroupingStrategy::Never);
}

impl Lang {
    /// A whole number with grouping: "1,234,567" or "1.234.567".
    pub fn number(self, number: i64) -> String {
        keep_order(self, self.decimal(&Decimal::from(number), true))
    }

    /// A share in whole per cents, halves rounded away from zero: "67%". A share of nothing is an en dash.
    pub fn percent(self, numerator: i64, denominator: i64) -> String {
        if denominator == 0 {
            return "–".to_owned();
        }
        let (part, whole) = (i128::from(numerator).abs() * 100, i128::from(denominator).abs());
        let rounded = (part * 2 + whole) / (whole * 2);
        let share = rounded * i128::from(numerator.signum() * denominator.signum());
        keep_order(self, format!("{}%", self.decimal(&Decimal::from(share), true)))
    }

    /// A number of tenths, always with its one decimal: 37 is "3.7" or "3,7".
    pub fn tenths(self, tenths: i64) -> String {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        number.pad_end(-1);
        keep_order(self, self.decimal(&number, false))
    }

    /// An amount in minor units (cents) of an ISO 4217 currency: "€9,000.00" or "€ 9.000,00". Unlike quantities it
    /// always shows its decimals.
    pub fn money(self, minor: i64, currency: &str) -> String {
        let places = decimal_places(currency);
        let mut amount = Decimal::from(minor.unsigned_abs());
        amount.multiply_pow10(-places);
        amount.pad_end(-places);
        let amount = self.decimal(&amount, true);
        let sign = if minor < 0 { "-" } else { "" };
        let symbol = symbol(currency);
        let text = match (self, symbol) {
            (Lang::En | Lang::ArXb, Some(symbol)) => format!("{sign}{symbol}{amount}"),
            (Lang::En | Lang::ArXb, None) => format!("{sign}{currency}\u{A0}{amount}"),
            (Lang::Nl, symbol) => format!("{}\u{A0}{sign}{amount}", symbol.unwrap_or(currency)),
        };
        keep_order(self, text)
    }

    fn decimal(self, number: &Decimal, grouped: bool) -> String {
        let formatter: &'static LocalKey<DecimalFormatter> = match (self, grouped) {
            (Lang::En | Lang::ArXb, true) => &ENGLISH,
            (Lang::En | Lang::ArXb, false) => &ENGLISH_UNGROUPED,
            (Lang::Nl, true) => &DUTCH,
            (Lang::Nl, false) => &DUTCH_UNGROUPED,
        };
        formatter.with(|formatter| formatter.format(number).to_string())
    }
}

/// How Fluent shows the value of a variable: numbers as the language does, everything else as Fluent itself would.
pub(crate) fn in_message(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal: Decimal = number.as_string().parse().ok()?;
    Some(keep_order(lang, lang.decimal(&decimal, grouped(number))))
}

fn grouped(number: &FluentNumber) -> bool {
    number.options.use_grouping
}

fn formatter(lang: Lang, grouping: GroupingStrategy) -> DecimalFormatter {
    DecimalFormatter::try_new(DecimalFormatterPreferences::from(&lang.locale()), grouping.into())
        .expect("ICU's compiled data knows every language")
}

/// Digits after the decimal point: two, but for the currencies that ISO 4217 lists with none or three.
fn decimal_places(currency: &str) -> i16 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF"
        | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// The symbol, where readers of both languages know it as one currency's alone.
fn symbol(currency: &str) -> Option<&'static str> {
    match currency {
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "USD" => Some("US$"),
        _ => None,
    }
}

#[cfg(test)]
mod test {
    use crate::Lang::{ArXb, En, Nl};

    #[test]
    fn whole_numbers_are_grouped() {
        assert_eq!(En.number(1_234_567), "1,234,567");
        assert_eq!(Nl.number(1_234_567), "1.234.567");
        assert_eq!(Nl.number(1234), "1.234");
        assert_eq!(En.number(-12), "-12");
        assert_eq!(En.number(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(ArXb.number(1234), "\u{2066}1,234\u{2069}");
    }

    #[test]
    fn tenths_keep_their_decimal() {
        assert_eq!(En.tenths(37), "3.7");
        assert_eq!(Nl.tenths(40), "4,0");
        assert_eq!(Nl.tenths(0), "0,0");
        assert_eq!(En.tenths(-5), "-0.5");
        assert_eq!(En.tenths(10_005), "1000.5");
        assert_eq!(ArXb.tenths(37), "\u{2066}3.7\u{2069}");
    }

    #[test]
    fn shares_are_rounded() {
        assert_eq!(En.percent(2, 3), "67%");
        assert_eq!(En.percent(1, 3), "33%");
        assert_eq!(En.percent(1, 200), "1%");
        assert_eq!(En.percent(-1, 200), "-1%");
        assert_eq!(En.percent(1, -200), "-1%");
        assert_eq!(En.percent(499, 100_000), "0%");
        assert_eq!(Nl.percent(1234, 100), "1.234%");
        assert_eq!(Nl.percent(0, 0), "–");
        assert_eq!(En.percent(i64::MAX, i64::MAX), "100%");
    }

    #[test]
    fn money_shows_its_decimals_and_currency() {
        assert_eq!(En.money(900_000, "EUR"), "€9,000.00");
        assert_eq!(Nl.money(900_000, "EUR"), "€\u{A0}9.000,00");
        assert_eq!(En.money(-5, "EUR"), "-€0.05");
        assert_eq!(Nl.money(-5, "EUR"), "€\u{A0}-0,05");
        assert_eq!(En.money(0, "USD"), "US$0.00");
        assert_eq!(En.money(150_050, "KES"), "KES\u{A0}1,500.50");
        assert_eq!(Nl.money(150_050, "UGX"), "UGX\u{A0}150.050");
        assert_eq!(En.money(1_500, "TND"), "TND\u{A0}1.500");
        assert_eq!(ArXb.money(100, "EUR"), "\u{2066}€1.00\u{2069}");
    }
}
