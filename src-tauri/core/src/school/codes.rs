//! The lists of codes that fields hold. Their texts are frozen: files that have left a computer hold them.

use super::fields::coded;

coded! {
    /// What kind of unit it is.
    UnitKind {
        /// *Skola*
        School = "school",
        /// *Fritidsgård*
        YouthCentre = "youth_centre",
        /// *Parklek*
        PlayPark = "play_park",
    }
}
impl UnitKind {
    /// Not a school: it has groups with ages in place of classes with grades, and no *skolenhetskod*.
    pub fn is_outside(self) -> bool {
        self != UnitKind::School
    }

    /// The guideline for trained leaders: at least four at a school, and one pair elsewhere.
    pub fn least_trained(self) -> u64 {
        if self.is_outside() { 2 } else { 4 }
    }
}

coded! {
    /// Whose keys stand on an address card.
    CardRole {
        /// A school, youth centre or play park.
        Unit = "unit",
        /// A district's office.
        District = "district",
        /// The city's office.
        City = "city",
    }
}
coded! {
    /// What kind of office it is.
    OfficeLevel {
        /// *Stadsdelsförvaltning*
        District = "district",
        /// *Stad*
        City = "city",
    }
}
coded! {
    /// A unit's step in or out of a programme.
    ParticipationChange {
        /// Starts.
        Start = "start",
        /// Pauses.
        Pause = "pause",
        /// Goes on after a pause.
        Resume = "resume",
        /// Stops.
        Stop = "stop",
    }
}
impl ParticipationChange {
    /// The unit works with the programme from then on.
    pub fn is_in(self) -> bool {
        matches!(self, ParticipationChange::Start | ParticipationChange::Resume)
    }
}
coded! {
    /// *Yrkesroll*
    Profession {
        /// Teacher.
        Teacher = "teacher",
        /// School nurse.
        SchoolNurse = "school_nurse",
        /// School counsellor.
        Counsellor = "counsellor",
        /// Special educator.
        SpecialEducator = "special_educator",
        /// Leisure-time leader.
        LeisureLeader = "leisure_leader",
        /// Field worker of the district.
        FieldWorker = "field_worker",
        /// Headteacher or deputy.
        Headteacher = "headteacher",
        /// Coordinator.
        Coordinator = "coordinator",
        /// Pupil assistant or student support.
        PupilSupport = "pupil_support",
        /// Another profession.
        Other = "other",
    }
}
coded! {
    /// Who employs a person.
    Employer {
        /// The unit itself.
        Unit = "unit",
        /// The district.
        District = "district",
        /// Somebody else.
        Other = "other",
    }
}
coded! {
    /// A part of the training.
    TrainingPart {
        /// *Grundutbildning*, part 1.
        Basic1 = "basic_1",
        /// *Grundutbildning*, part 2.
        Basic2 = "basic_2",
        /// *Grundutbildning*, part 3.
        Basic3 = "basic_3",
        /// *Påbyggnad*
        Advanced = "advanced",
        /// *Steg 2*, trainer.
        Trainer = "trainer",
        /// *Påfyllning*, a refresher.
        Refresher = "refresher",
    }
}
coded! {
    /// How a run was closed; an open run has none and is planned or ongoing by what was held.
    RunClosed {
        /// *Avslutad*
        Completed = "completed",
        /// *Avbruten*
        Interrupted = "interrupted",
    }
}
coded! {
    /// What became of a lesson.
    LessonStatus {
        /// *Genomförd*
        Delivered = "delivered",
        /// *Delvis*
        Partly = "partly",
        /// *Inställd*
        Cancelled = "cancelled",
        /// *Ombokad*
        Rebooked = "rebooked",
    }
}
coded! {
    /// Whole or half group, as it was held.
    HeldForm {
        /// *Helklass*
        Whole = "whole",
        /// *Halvgrupp*
        Half = "half",
    }
}
coded! {
    /// Why a lesson was changed (*anpassning*).
    Adaptation {
        /// Too little time.
        Time = "time",
        /// The group needed it.
        GroupNeeds = "group_needs",
        /// Language.
        Language = "language",
        /// Something had happened that had to be talked about.
        Incident = "incident",
        /// Material missing.
        Material = "material",
        /// Another reason.
        Other = "other",
    }
}
coded! {
    /// What stood in the way of a lesson (*hinder*).
    Obstacle {
        /// A leader was ill or away.
        LeaderAway = "leader_away",
        /// The timetable gave no time.
        Timetable = "timetable",
        /// No room.
        Room = "room",
        /// An event at school: tests, trips, theme days.
        SchoolEvent = "school_event",
        /// Disturbance in the group.
        Disturbance = "disturbance",
        /// No time to prepare.
        Preparation = "preparation",
        /// Another reason.
        Other = "other",
    }
}
coded! {
    /// Who filled in a checklist.
    Respondent {
        /// *Ledarparet själva*
        Self_ = "self",
        /// *Observatör*
        Observer = "observer",
    }
}
coded! {
    /// The answer to one moment.
    Answer {
        /// 2, *enligt manual*
        AsManual = "2",
        /// 1, *ändrad eller delvis*
        Changed = "1",
        /// 0, *ej gjord*
        NotDone = "0",
        /// *Gäller inte*
        NotApplicable = "na",
    }
}
coded! {
    /// Why a moment does not apply.
    NotApplicableReason {
        /// The lesson has no such part.
        NotInLesson = "not_in_lesson",
        /// Done in an earlier lesson.
        DoneEarlier = "done_earlier",
        /// Another reason.
        Other = "other",
    }
}
coded! {
    /// When a lesson was learned.
    Phase {
        /// *Förberedelser*
        Preparation = "preparation",
        /// *Genomförande*
        Delivery = "delivery",
        /// *Uppföljning*
        FollowUp = "follow_up",
    }
}
coded! {
    /// The headings of lessons learned: three of good examples, five of challenges.
    Heading {
        /// Good example: *samverkan mellan yrkesroller*
        Professions = "professions",
        /// Good example: *utveckling av pedagogernas arbete*
        Educators = "educators",
        /// Good example: *elevernas kunskap och attityder*
        Pupils = "pupils",
        /// Challenge: *kvalitet*
        Quality = "quality",
        /// Challenge: *metodföljsamhet*
        Fidelity = "fidelity",
        /// Challenge: *utbildningsresurser*
        TrainingResources = "training_resources",
        /// Challenge: *samverkan med MÄN*
        Cooperation = "cooperation",
        /// Challenge: *samordning och förvaltning*
        Coordination = "coordination",
    }
}

impl Heading {
    /// A good example, else a challenge.
    pub fn is_good_example(self) -> bool {
        matches!(self, Heading::Professions | Heading::Educators | Heading::Pupils)
    }
}

impl LessonStatus {
    /// Something of the lesson was held.
    pub fn is_held(self) -> bool {
        matches!(self, LessonStatus::Delivered | LessonStatus::Partly)
    }
}
