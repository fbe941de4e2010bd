// SPDX-License-Identifier: Apache-2.0
// The session on a real register whose disk answers badly.
#include "EmptyReader.h"
#include "OpenDoor.h"
#include "SampleDesk.h"
#include "core/IntakeSession.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;

namespace {

// The register of a desk whose disk fails on demand: before the write, or after it, when nobody can
// tell any more what reached the disk.
class OnABadDisk final : public Register
{
public:
    enum class Disk { Works, FailsBefore, FailsAfter };

    explicit OnABadDisk(Register &reg)
        : m_register(reg)
    {}

    Result<std::vector<ClearHalf>, RegisterError> append(const std::vector<Event> &events) override
    {
        if (disk == Disk::FailsBefore) {
            return fail(RegisterError::IoFailed);
        }
        auto done = m_register.append(events);
        if (disk == Disk::FailsAfter) {
            return fail(RegisterError::IoFailed);
        }
        return done;
    }
    Result<void, RegisterError> probe() override
    {
        if (disk != Disk::Works) {
            return fail(RegisterError::IoFailed);
        }
        return m_register.probe();
    }
    const PresenceFold &presence() const override { return m_register.presence(); }
    std::vector<RosterEntry> entries() const override { return m_register.entries(); }
    std::optional<RosterEntry> entry(const HandleKey &who) const override
    {
        return m_register.entry(who);
    }
    Result<void, RegisterError> useShelter(const ShelterCode &code) override
    {
        return m_register.useShelter(code);
    }
    ShelterCode shelter() const override { return m_register.shelter(); }
    bool isShelterOpen() const override { return m_register.isShelterOpen(); }

    Disk disk = Disk::Works;

private:
    Register &m_register;
};

} // namespace

class tst_SessionOnPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
        setClock(QDateTime::currentDateTimeUtc());
        m_opened = *m_desk->open();
        m_register.emplace(*m_opened);
        makeSession();
        m_session->start();
        m_session->take(input::StaffFace{});
        m_session->take(input::PassphraseEntered{});
        m_session->take(input::OpenShelter{});
        m_session->take(input::LeaveStaffFace{});
        QVERIFY(shows<screen::Start>());
    }

    void cleanup()
    {
        m_session.reset();
        m_register.reset();
        m_opened.reset();
        m_desk.reset();
    }

    void aFailedCount_isPaperUntilTheRegisterWorks()
    {
        m_register->disk = OnABadDisk::Disk::FailsBefore;
        m_session->take(input::CountOne{});
        QVERIFY(shows<screen::PaperMode>());
        QCOMPARE(page<screen::PaperMode>().person, screen::PaperMode::Person::NotRegistered);
        // The next person is told nothing about the one before.
        QTRY_COMPARE(page<screen::PaperMode>().person, screen::PaperMode::Person::Nobody);
        m_session->take(input::StaffFace{});
        m_session->take(input::Back{});
        QVERIFY2(shows<screen::PaperMode>(), "the way home leads past the paper page");
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Start>());
        QVERIFY(page<screen::Start>().onPaper);
        QCOMPARE(people(), 0);
    }

    // The write was there after all. Paper has the person, so the desk must not have them too.
    void whatReachedTheDiskAfterAll_isTakenBack()
    {
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::CountOne{});
        QVERIFY(shows<screen::PaperMode>());
        QCOMPARE(people(), 1);
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Start>());
        QCOMPARE(people(), 0);
    }

    void aSheetThatReachedTheDiskAfterAll_isTakenBack()
    {
        fillSheet(2);
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::SavePaper{});
        QVERIFY(shows<screen::PaperMode>());
        QCOMPARE(page<screen::PaperMode>().person, screen::PaperMode::Person::Nobody);
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Start>());
        QCOMPARE(people(), 0);
    }

    // Whoever ran the desk then may not be there any more: a copy was put back, or it was
    // restarted.
    void whatReachedTheDiskAfterAll_isTakenBackByTheNextSessionToo()
    {
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::CountOne{});
        QCOMPARE(people(), 1);
        QVERIFY(m_left);
        QCOMPARE(m_left->since, m_now.toMSecsSinceEpoch());
        const Unsettled left = *m_left;
        setClock(m_now.addSecs(600));
        m_register->disk = OnABadDisk::Disk::Works;
        makeSession();
        m_session->takeOver(left);
        m_session->start();
        QVERIFY(shows<screen::Start>());
        QCOMPARE(people(), 0);
        QCOMPARE(page<screen::Start>().onPaper->from, left.since);
        QCOMPARE(page<screen::Start>().onPaper->until, m_now.toMSecsSinceEpoch());
        QCOMPARE(m_left, std::nullopt);
    }

    void anOutageThatIsNotOver_goesOnInTheNextSession()
    {
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::CountOne{});
        const Unsettled left = *m_left;
        makeSession();
        m_session->takeOver(left);
        m_session->start();
        QVERIFY(shows<screen::PaperMode>());
        QCOMPARE(page<screen::PaperMode>().since, left.since);
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Start>());
        QCOMPARE(people(), 0);
    }

    void whoseCardStillLiesThere_isAskedAgain()
    {
        Q_EMIT m_reader.progress(CardIdentifying{});
        Q_EMIT m_reader.progress(CardReady{3});
        m_session->take(input::PinEntered{std::make_shared<SecretBytes>()});
        Draft draft;
        draft.name = Field<QString>{u"見本　花子"_s};
        Q_EMIT m_reader.captured({draft});
        QVERIFY(shows<screen::Review>());
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::Confirm{});
        QVERIFY(page<screen::PaperMode>().unsaved);
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Review>());
        m_session->take(input::Confirm{});
        QVERIFY(shows<screen::Done>());
        QCOMPARE(people(), 1);
    }

    void aSheet_becomesPeopleWithNumbers_andAnUndoTakesThemBack()
    {
        signInForPaper();
        const qint64 then = page<screen::PaperWhen>().happened.time - quarter;
        m_session->take(input::SetPaperWhen{{then, HappenedSource::Paper}});
        CellCounts three;
        three.add({AgeBand::UnderOne, Sex::Male, Place::Inside}, 1);
        three.add({AgeBand::SeventyFiveAndOver, Sex::Female, Place::CarOnSite}, 2);
        m_session->take(input::Next{});
        m_session->take(input::SetPeople{three});
        m_session->take(input::SavePaper{});
        const auto numbers = page<screen::PaperNumbers>().people;
        QCOMPARE(numbers.size(), std::size_t{3});
        QCOMPARE(m_opened->presence().present(), three);
        QCOMPARE(m_opened->entry(numbers[0].who)->firstSeen, then);
        m_session->take(input::Back{});
        m_session->take(input::SelectPerson{numbers[0].who});
        m_session->take(input::SetPresence{Presence::Void});
        QCOMPARE(people(), 2);
        // Taken back for the day on which they were counted.
        QCOMPARE(lastRecord().kind, EventKind::Undone);
        QCOMPARE(lastRecord().happenedAt(), then);
    }

    // Then their day has not come yet, and a record may not speak of the future.
    void aLateEntry_canBeUndoneAfterTheClockWasSetBack()
    {
        fillSheet(1);
        m_session->take(input::SavePaper{});
        const auto who = page<screen::PaperNumbers>().people.front().who;
        setClock(m_now.addDays(-1));
        m_session->take(input::Back{});
        m_session->take(input::SelectPerson{who});
        m_session->take(input::SetPresence{Presence::Void});
        QCOMPARE(people(), 0);
        QCOMPARE(lastRecord().kind, EventKind::Undone);
        QCOMPARE(lastRecord().happened, std::nullopt);
    }

    void aClockThatWasSetBack_doesNotKeepTheDeskOnPaper()
    {
        fillSheet(2);
        m_register->disk = OnABadDisk::Disk::FailsAfter;
        m_session->take(input::SavePaper{});
        QVERIFY(shows<screen::PaperMode>());
        setClock(m_now.addDays(-1));
        m_register->disk = OnABadDisk::Disk::Works;
        QTRY_VERIFY(shows<screen::Start>());
        QCOMPARE(people(), 0);
    }

private:
    template <typename Page> [[nodiscard]] bool shows() const
    {
        return std::holds_alternative<Page>(m_session->screen());
    }
    template <typename Page> [[nodiscard]] const Page &page() const
    {
        return std::get<Page>(m_session->screen());
    }
    [[nodiscard]] int people() const { return m_opened->presence().present().total(); }

    // As a desk does it whose copy was put back, or that was started anew.
    void makeSession()
    {
        SessionTimes times;
        times.probe = 20ms;
        times.restPage = 200ms;
        m_session.emplace(m_reader,
                          *m_register,
                          m_door,
                          std::vector<Shelter>{},
                          SessionSources{[] { return QRandomGenerator::global()->generate(); },
                                         [] { return QUuid::createUuid(); },
                                         [this] { return m_now; }},
                          times);
        connect(&*m_session, &IntakeSession::outageChanged, this, [this](const auto &left) {
            m_left = left;
        });
    }

    // The session's and the register's are one.
    void setClock(const QDateTime &now)
    {
        m_now = now;
        m_desk->wallTime = now.toMSecsSinceEpoch();
    }
    // What the register wrote last.
    [[nodiscard]] ClearHalf lastRecord() const
    {
        const auto head = *m_opened->head();
        const auto records = m_opened->recordsFrom(head.stream, head.seq, 1, 1 << 20);
        return recordFrom(records->front())->clear;
    }

    void fillSheet(int people)
    {
        signInForPaper();
        CellCounts counts;
        counts.add({AgeBand::UnderOne, Sex::Male, Place::Inside}, people);
        m_session->take(input::Next{});
        m_session->take(input::SetPeople{counts});
    }
    void signInForPaper()
    {
        m_session->take(input::StaffFace{});
        m_session->take(input::PassphraseEntered{});
        m_session->take(input::EnterPaper{});
        QVERIFY(shows<screen::PaperWhen>());
    }

    QDateTime m_now;
    std::optional<SampleDesk> m_desk;
    std::unique_ptr<store::SqliteRegister> m_opened;
    std::optional<OnABadDisk> m_register;
    EmptyReader m_reader;
    OpenDoor m_door;
    std::optional<IntakeSession> m_session;
    std::optional<Unsettled> m_left;
};

QTEST_GUILESS_MAIN(tst_SessionOnPaper)
#include "tst_SessionOnPaper.moc"
