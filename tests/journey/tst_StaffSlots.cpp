// SPDX-License-Identifier: Apache-2.0
// Who may come to the staff's face of a real desk: own words, the short PIN of a shift, and what
// takes them away again.
#include "tests/journey/WholeDesk.h"

#include <QDirIterator>
#include <QWindow>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStaffSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    // Seven taps from the staff's face, and four words to copy.
    void addedColleague_signsInAsThemselves()
    {
        openShelter();
        const QString words = addColleague();
        QCOMPARE(words.split(u' ').size(), wordsOnDutyCard);
        leave();
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::AskDuty>());
        type(u"2"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
        type(words);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->tap(u"職員"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffBook>());
        QCOMPARE(m_desk->page<screen::StaffBook>().self, (StaffMember{2, StaffRole::Member}));
        QVERIFY(!m_desk->button(u"職員をふやす"_s)->isEnabled());
        // Also after the next start.
        restart();
        askForStaff();
        type(u"2"_s);
        type(words);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
    }

    void wordsOfAnotherNumber_openNothing()
    {
        openShelter();
        const QString words = addColleague();
        leave();
        askForStaff();
        type(u"1"_s);
        type(words);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>() &&
                    m_desk->page<screen::SignIn>().problem == IntakeProblem::PassphraseWrong);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->shows<screen::AskDuty>());
        type(u"2"_s);
        type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>() &&
                    m_desk->page<screen::SignIn>().problem == IntakeProblem::PassphraseWrong);
    }

    void shortPin_leadsBackAndFiveWrongOnesLock()
    {
        openShelter();
        setShiftPin(u"4826"_s);
        leave();
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::ShiftPin>());
        type(u"4826"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        leave();
        for (int wrong = 1; wrong < shiftPinTries; ++wrong) {
            // Leaving the page gives no tries back.
            askForStaff();
            type(u"1111"_s);
            QTRY_COMPARE(m_desk->page<screen::ShiftPin>().triesLeft, shiftPinTries - wrong);
            press(Qt::Key_Escape);
            QTRY_VERIFY(m_desk->shows<screen::Start>());
        }
        askForStaff();
        type(u"111111"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
        QCOMPARE(m_desk->page<screen::SignIn>().notice, screen::SignInNotice::PinTriesUsedUp);
        type(u"4826"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>() &&
                    m_desk->page<screen::SignIn>().problem == IntakeProblem::PassphraseWrong);
        type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QCOMPARE(m_desk->page<screen::StaffDesk>().shift.pin, screen::StaffDesk::ShiftPin::NotSet);
    }

    void lockNow_needsTheWordsAgain()
    {
        openShelter();
        setShiftPin(u"482699"_s);
        m_desk->tap(u"鍵をかける"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
    }

    void quietDesk_asksForTheShortPin()
    {
        m_desk->windowSettings.idle = {5s, 100ms, 3};
        openShelter();
        setShiftPin(u"4826"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Start>(), 30'000);
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::ShiftPin>());
        type(u"4826"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
    }

    void quietDeskWithoutAPin_asksForTheWords()
    {
        m_desk->windowSettings.idle = {5s, 100ms, 3};
        openShelter();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Start>(), 30'000);
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
    }

    void removedColleague_isGoneFromDeskAndCopies()
    {
        openShelter();
        addColleague();
        QTRY_COMPARE(slotFiles().size(), 2); // the desk's and the copy's
        m_desk->tap(u"職員"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffBook>());
        m_desk->kiosk->session().take(input::PickStaff{2});
        QTRY_VERIFY(m_desk->shows<screen::OneOfStaff>());
        m_desk->tap(u"消す"_s);
        QVERIFY(m_desk->shows<screen::OneOfStaff>()); // asked twice
        m_desk->tap(u"はい、消す"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffBook>());
        QCOMPARE(m_desk->page<screen::StaffBook>().staff.size(), std::size_t{1});
        QTRY_COMPARE(slotFiles(), QStringList());
        press(Qt::Key_Escape);
        leave();
        askForStaff();
        QTRY_VERIFY(m_desk->shows<screen::SignIn>()); // one slot again
    }

    void openedEnvelope_isSaidUntilThereIsANewOne()
    {
        openShelter();
        const QString words = makeEnvelope(u"封筒を作る"_s);
        QCOMPARE(words.split(u' ').size(), wordsInEnvelope);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(!m_desk->page<screen::StaffDesk>().shift.envelopeUsed);
        leave();
        askForStaff();
        m_desk->tap(u"だれも合言葉がわからない"_s);
        type(words);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        leave();
        askForStaff();
        type(u"1"_s);
        type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(m_desk->page<screen::StaffDesk>().shift.envelopeUsed);
        QVERIFY(makeEnvelope(u"新しい封筒を作る"_s) != words);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(!m_desk->page<screen::StaffDesk>().shift.envelopeUsed);
    }

private:
    void press(Qt::Key key) const { QTest::keyClick(m_desk->window->windowHandle(), key); }

    // On the real keyboard, to whatever page is there, and Enter.
    void type(const QString &letters) const
    {
        for (const QChar letter : letters) {
            QTest::keyClick(m_desk->window->windowHandle(), letter.toLatin1());
        }
        press(Qt::Key_Return);
    }

    // Ends on the staff's face, signed in.
    void openShelter()
    {
        m_desk->open();
        QVERIFY(QTest::qWaitForWindowActive(&*m_desk->window));
        QTRY_VERIFY(m_desk->shows<screen::ShelterClosed>());
        m_desk->tap(u"係の人：受付を始める"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
        type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->tap(u"受付を始める"_s);
        QTRY_VERIFY(m_desk->page<screen::StaffDesk>().shelterOpen);
    }

    void restart()
    {
        m_desk->close();
        m_desk->open();
        QVERIFY(QTest::qWaitForWindowActive(&*m_desk->window));
        QTRY_VERIFY(m_desk->shows<screen::Start>());
    }

    void leave() const
    {
        m_desk->tap(u"名簿を閉じる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
    }

    void askForStaff() const { m_desk->tap(u"係の人用"_s); }

    void setShiftPin(const QString &digits) const
    {
        m_desk->tap(u"短い番号"_s);
        QTRY_VERIFY(m_desk->shows<screen::MakeShiftPin>());
        type(digits);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QCOMPARE(m_desk->page<screen::StaffDesk>().shift.pin, screen::StaffDesk::ShiftPin::Set);
    }

    // As they stand on the page, before they are copied by hand.
    [[nodiscard]] QString shownWords() const
    {
        const auto &words = m_desk->page<screen::StaffWords>().words;
        QString text;
        for (const unsigned char letter : words->span()) {
            text += QLatin1Char(static_cast<char>(letter));
        }
        return text;
    }

    void confirmWords() const
    {
        m_desk->tap(u"書きました"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffBook>());
    }

    // From the staff's face and back to it.
    QString addColleague() const
    {
        m_desk->tap(u"職員"_s);
        m_desk->tap(u"職員をふやす"_s);
        m_desk->tap(u"係の人としてふやす"_s);
        if (!QTest::qWaitFor([this] { return m_desk->shows<screen::StaffWords>(); })) {
            qFatal("no words are shown");
        }
        const QString words = shownWords();
        confirmWords();
        press(Qt::Key_Escape);
        return words;
    }

    QString makeEnvelope(const QString &button) const
    {
        m_desk->tap(u"職員"_s);
        m_desk->tap(button);
        if (!QTest::qWaitFor([this] { return m_desk->shows<screen::StaffWords>(); })) {
            qFatal("no words are shown");
        }
        const QString words = shownWords();
        confirmWords();
        return words;
    }

    // Of the colleague, wherever this desk keeps them.
    [[nodiscard]] QStringList slotFiles() const
    {
        QStringList found;
        for (const QString &folder :
             {m_desk->settings().dataFolder, m_desk->settings().backupFolder}) {
            QDirIterator files(
                folder, {u"staff-002.slot*"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                found << files.next();
            }
        }
        return found;
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestStaffSlots)
#include "tst_StaffSlots.moc"
