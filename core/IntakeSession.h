// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "core/DutyCards.h"
#include "core/IdIntake.h"
#include "core/IntakeFlow.h"
#include "core/KanjiCandidates.h"
#include "core/Outage.h"
#include "core/Register.h"
#include "core/Shelter.h"
#include "core/SlipPrinter.h"
#include "core/StaffAccess.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace core {

// Where a session's random numbers and time come from, as functions, so that tests decide.
struct SessionSources
{
    std::function<quint32()> random32;
    std::function<QUuid()> uuid;
    std::function<QDateTime()> now; // wall clock: the date for ages, the time for display
};

struct SessionTimes
{
    std::chrono::milliseconds undo{60'000};
    // Pages without personal data that nobody dismissed.
    std::chrono::milliseconds restPage{60'000};
    // Between two tries to record again while the desk is on paper.
    std::chrono::milliseconds probe{4'000};
    // "You are on duty": long enough to read three lines.
    std::chrono::milliseconds attendancePage{15'000};
};

// Runs the flow on the real ports: keeps the current screen, feeds it what happens, and carries out
// what it commands. Holds no rule of its own about what comes after what.
class IntakeSession : public QObject
{
    Q_OBJECT

public:
    IntakeSession(CardIntake &card,
                  Register &reg,
                  StaffAccess &staff,
                  std::vector<Shelter> shelters,
                  SessionSources sources,
                  SessionTimes times = {});

    void start();
    [[nodiscard]] const Screen &screen() const { return m_screen; }
    [[nodiscard]] QString shelterName() const;

    // What the paper page says beside the trouble itself: headquarters' telephone number, and when
    // the copy of the register was made that could be put back (none: it is not offered).
    void setHeadquartersPhone(const QString &phone) { m_phone = phone; }
    void offerCopy(std::optional<qint64> madeAt) { m_copyOf = madeAt; }
    // Without them staff says by number only that they come and go. They outlive the session.
    void offerDutyCards(DutyCards &cards) { m_dutyCards = &cards; }
    // Without it a told name stays kana. It outlives the session.
    void offerSpellings(KanjiCandidates &candidates);
    // Without it a family that comes again by its QR is not recognised. It outlives the session.
    void offerFamilyMarks(const FamilyMarks &marks) { m_marks = &marks; }
    // Without it nobody is asked to lay an ID under a camera. It outlives the session.
    void offerIds(IdIntake &ids);
    // Without it numbers are copied by hand. It outlives the session.
    void offerSlips(SlipPrinter &printer);
    // Where people live; without it nobody is asked.
    void setTowns(const QList<Town> &towns) { m_towns = towns; }
    // What the municipality asks beyond the product's own list.
    void setOwnQuestions(const QList<OwnQuestion> &questions) { m_questions = questions; }
    // This desk was on paper: staff is asked to enter it until they say that all is entered. Longer
    // by every further time. The session notes its own times by itself.
    void notePaperTime(const PaperTime &time);
    // Before start(): the session before this one ended in an outage, which goes on until the
    // register works and what is doubtful is settled.
    void takeOver(const Unsettled &left);

public Q_SLOTS:
    void take(const core::Input &input);

Q_SIGNALS:
    void screenChanged(const core::Screen &screen);
    void beep();
    // The register has new records: whoever sends them on should look.
    void recorded();
    // What the next session would have to take over if this one ended now; nothing: nothing.
    void outageChanged(const std::optional<Unsettled> &left);
    // Staff wants the offered copy put back, asked twice.
    void restoreWanted();

private:
    // Nothing can be recorded since then: IntakeSessionPaper.cpp.
    struct Outage
    {
        screen::PaperMode::Reason reason = screen::PaperMode::Reason::IoFailed;
        qint64 since = 0;
        qint64 lastTried = 0;
    };
    // Of an append that failed.
    struct Unsaved
    {
        std::vector<HandleKey> arrivals;
        std::optional<screen::Review> person;
    };

    [[nodiscard]] qint64 now() const { return m_sources.now().toMSecsSinceEpoch(); }
    [[nodiscard]] screen::PaperMode paperPage() const;
    void refuse(RegisterError error, Unsaved unsaved);
    void tryRegister();
    [[nodiscard]] Result<void, RegisterError> takeBackDoubtful();
    // Whoever shelters together, while it is being entered: IntakeSessionHousehold.cpp.
    struct HouseholdEntry
    {
        QUuid id;
        std::optional<Field<QString>> address; // of the first one
        screen::Household page;                // as it was shown last
    };
    // The household that somebody joins, and where they live if that is known by it.
    struct Joining
    {
        QUuid household;
        std::optional<QString> address = {};
    };
    // Whom Done speaks of, as long as it stands.
    struct Registered
    {
        HandleKey who;
        std::optional<Field<QString>> address;
    };
    void listenTo(CardIntake &card);
    void listenTo(StaffAccess &staff);
    void refreshHome();
    void become(Screen screen);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] Cell cellOf(const Draft &person) const;
    // Somebody whose number had been taken back: as good as an arrival.
    [[nodiscard]] bool isCountedAnew(const Event &event) const;
    // Appends all of them or none. Nothing: it was refused, and is being dealt with.
    [[nodiscard]] std::optional<std::vector<ClearHalf>> append(const std::vector<Event> &events,
                                                               Unsaved unsaved);
    // Appends all of them or none and answers with the follow-up, from the first, or with Refused.
    void record(Event event,
                const std::function<Input(const ClearHalf &)> &answer,
                const std::optional<screen::Review> &person = {});
    void record(std::vector<Event> events,
                const std::function<Input(const ClearHalf &)> &answer,
                const std::optional<screen::Review> &person = {});
    [[nodiscard]] std::vector<Event> everybodyLeaving() const;
    [[nodiscard]] Event eventFor(EventKind kind, Change change) const;
    [[nodiscard]] Event undoing(const RosterEntry &entry) const;
    // Two of one name came while nobody could see it: until staff decides, they count as one.
    [[nodiscard]] Result<void, RegisterError> suspectRepeats();
    [[nodiscard]] Event linking(const Repeat &repeat, Sameness sameness) const;
    [[nodiscard]] HandleKey freshNumber() const;
    [[nodiscard]] Input checkNumber(const QString &text) const;
    [[nodiscard]] Input checkBand(const QString &text) const;

    void carryOut(const command::PresentPin &command);
    void carryOut(const command::ReleaseCard &command);
    void carryOut(const command::Admit &command);
    // Wrist numbers: IntakeSessionNumbers.cpp.
    [[nodiscard]] EventKind arrivalOf(const HandleKey &who) const;
    void
    countGuest(const HandleKey &who, const std::optional<Cell> &cell, screen::Counted::Band band);
    [[nodiscard]] std::optional<std::vector<Numbered>>
    admitUnnamed(const CellCounts &people,
                 const std::optional<Happened> &happened,
                 const std::optional<Joining> &joined);
    void carryOut(const command::CountGroup &command);
    void carryOut(const command::UndoGroup &command);
    void carryOut(const command::PrintSlips &command);
    [[nodiscard]] bool isHouseholdOpen() const;
    // How many are recorded of the household that is being entered; 0: none is.
    [[nodiscard]] int householdSize() const;
    // The household that is being entered.
    [[nodiscard]] Joining joiningEntered(screen::Household::Address address) const;
    // A new one of their own, or none.
    [[nodiscard]] std::optional<Joining> joiningFresh(screen::Together together) const;
    [[nodiscard]] Event joining(const HandleKey &who, const Joining &joined) const;
    void noteMember(const Numbered &member);
    void forgetMember(const HandleKey &who);
    // A family by its QR: IntakeSessionFamily.cpp.
    [[nodiscard]] std::optional<QByteArray> codeOf(const Family &family) const;
    [[nodiscard]] QUuid householdOf(const Family &family) const;
    [[nodiscard]] Event arrivalOf(const FamilyMember &member, Place place) const;
    void admitFamily(const std::vector<Event> &events, const QStringList &names);
    void carryOut(const command::AdmitFamily &command);
    // An ID under the camera: IntakeSessionId.cpp.
    void lookForIdsOn(const Screen &screen);
    void fillInIds(Screen &screen) const;
    void carryOut(const command::LookAgainForId &command);
    void carryOut(const command::PresentFace &command);
    void carryOut(const command::BeginHousehold &command);
    void carryOut(const command::JoinHousehold &command);
    void carryOut(const command::CountHousehold &command);
    void carryOut(const command::EndHousehold &command);
    void carryOut(const command::AskSpellings &command);
    // More about somebody who is recorded already: IntakeSessionNotes.cpp.
    [[nodiscard]] Event noting(const HandleKey &who, PersonDetails said) const;
    [[nodiscard]] Event placing(const HandleKey &who, Place place) const;
    void fillIn(Screen &screen) const;
    void carryOut(const command::NoteReturn &command);
    void carryOut(const command::NoteNeeds &command);
    void carryOut(const command::PutInto &command);
    void carryOut(const command::CountGuest &command);
    void carryOut(const command::LookAtBand &command);
    void carryOut(const command::CountBand &command);
    void carryOut(const command::UndoGuest &command);
    void carryOut(const command::CheckNumber &command);
    void carryOut(const command::CheckBand &command);
    void carryOut(const command::SignIn &command);
    void carryOut(const command::MakePassphrase &command);
    void carryOut(const command::Enrol &command);
    void carryOut(const command::WriteEnrolRequest &command);
    void carryOut(const command::Lock &command);
    void carryOut(const command::ShowDesk &command);
    void carryOut(const command::FindPeople &command);
    void carryOut(const command::WeighHouseholds &command);
    void carryOut(const command::UniteHouseholds &command);
    void carryOut(const command::ListShelters &command);
    void carryOut(const command::Record &command);
    void carryOut(const command::Correct &command);
    void carryOut(const command::Decide &command);
    void carryOut(const command::UseShelter &command);
    void carryOut(const command::OpenShelter &command);
    void carryOut(const command::CloseShelter &command);
    void carryOut(const command::TryRegister &command);
    void carryOut(const command::RestoreCopy &command);
    void carryOut(const command::BeginPaper &command);
    void carryOut(const command::RecordPaper &command);
    void carryOut(const command::ForgetPaperTime &command);
    void carryOut(const command::Beep &command);
    void refreshStaffing();
    [[nodiscard]] screen::StaffBook staffBook() const;
    void carryOut(const command::StepAway &command);
    void carryOut(const command::SetShiftPin &command);
    void carryOut(const command::TryShiftPin &command);
    void carryOut(const command::ListStaff &command);
    void carryOut(const command::DrawWords &command);
    void carryOut(const command::KeepSlot &command);
    void carryOut(const command::RemoveSlot &command);
    // Staff's comings and goings: IntakeSessionAttendance.cpp.
    void warnOfCardLyingThere(Screen &screen) const;
    void expectCardsOf(const Screen &screen);
    [[nodiscard]] screen::ConfirmAttendance dutyPage(const DutyMark &who) const;
    void showDutyPage(const DutyMark &who, screen::ConfirmAttendance::Card card);
    void carryOut(const command::AskDutyState &command);
    void carryOut(const command::FindDutyCard &command);
    void carryOut(const command::RecordDuty &command);
    void carryOut(const command::PrepareDutyCard &command);
    void carryOut(const command::KeepDutyCard &command);
    void carryOut(const command::ForgetDutyCard &command);
    void carryOut(const command::ListAttendance &command);

    CardIntake &m_card;
    Register &m_register;
    StaffAccess &m_staff;
    std::vector<Shelter> m_shelters;
    SessionSources m_sources;
    SessionTimes m_times;
    IntakeFlow m_flow;
    Screen m_screen;
    enum class OnReader { Nothing, Card } m_onReader = OnReader::Nothing;
    std::optional<HandleKey> m_undoable;
    int m_inARow = 0; // counted since another page stood there
    std::optional<Registered> m_registered;
    std::optional<HouseholdEntry> m_household;
    QTimer m_undoTimer;
    QTimer m_restTimer;
    QString m_phone;
    std::optional<qint64> m_copyOf;
    std::optional<Outage> m_outage;
    std::optional<PaperTime> m_onPaper;
    // Arrivals that were reported as failed: whether they are there is asked when it works again.
    std::vector<HandleKey> m_doubtful;
    QTimer m_probeTimer;
    DutyCards *m_dutyCards = nullptr;
    KanjiCandidates *m_spellings = nullptr;
    SlipPrinter *m_slips = nullptr;
    IdIntake *m_ids = nullptr;
    IdWay m_idWay = IdWay::None;
    enum class IdWatch { Off, Looking } m_idWatch = IdWatch::Off;
    const FamilyMarks *m_marks = nullptr;
    QList<Town> m_towns;
    QList<OwnQuestion> m_questions;
    CardPurpose m_cardPurpose = CardPurpose::Intake;
};

} // namespace core
