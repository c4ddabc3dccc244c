//! How wide the columns of a table are.

/// What a column asks for, padding included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Want {
    /// Room for its texts on one line each.
    pub natural: f32,
    /// Room for its longest part that cannot be broken.
    pub least: f32,
    /// Its share of what is left over.
    pub grow: f32,
}

/// Divides `room`: everyone's natural width if there is room for it, otherwise as near to it as fair.
pub fn widths(wants: &[Want], room: f32) -> Vec<f32> {
    let sum = |of: fn(&Want) -> f32| wants.iter().map(of).sum::<f32>();
    let (natural, least, grow) = (sum(|w| w.natural), sum(|w| w.least), sum(|w| w.grow));
    if natural <= room {
        let spare = if grow > 0.0 { (room - natural) / grow } else { 0.0 };
        return wants.iter().map(|w| w.natural + w.grow * spare).collect();
    }
    if least <= room {
        let ease = (room - least) / (natural - least);
        return wants.iter().map(|w| w.least + (w.natural - w.least) * ease).collect();
    }
    wants.iter().map(|w| w.least * room / least).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn want(natural: f32, least: f32, grow: f32) -> Want {
        Want { natural, least, grow }
    }

    #[test]
    fn spare_room_goes_to_those_that_grow() {
        assert_eq!(widths(&[want(50.0, 20.0, 1.0), want(30.0, 30.0, 0.0)], 100.0), [70.0, 30.0]);
        assert_eq!(widths(&[want(50.0, 20.0, 0.0), want(30.0, 30.0, 0.0)], 100.0), [50.0, 30.0]);
    }

    #[test]
    fn a_tight_table_takes_from_those_that_can_wrap() {
        assert_eq!(widths(&[want(200.0, 40.0, 1.0), want(30.0, 30.0, 0.0)], 100.0), [70.0, 30.0]);
    }

    #[test]
    fn a_table_that_cannot_fit_is_scaled_to_fit() {
        let got = widths(&[want(200.0, 100.0, 1.0), want(300.0, 300.0, 0.0)], 100.0);
        assert_eq!(got, [25.0, 75.0]);
    }
}
