// SPDX-License-Identifier: Apache-2.0
// Whoever cannot use the touchscreen walks the whole way with Tab, Enter, digits and Escape.
#include "tests/card/PracticeReader.h"
#include "tests/journey/WholeDesk.h"

#include <QApplication>
#include <QWindow>

using namespace core;
using namespace Qt::StringLiterals;

class TestByKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->open();
        QVERIFY(QTest::qWaitForWindowActive(&*m_desk->window));
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_hq.reset();
    }

    void closedShelter_toAHeadcountOfTwo()
    {
        openShelter();
        readCard();
        choose(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        m_reader.remove();
        QTRY_COMPARE(m_desk->page<screen::Done>().card, screen::Done::Card::Taken);
        choose(u"終わる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        choose(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        choose(u"終わる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(u"999999-001"_s), 2);
    }

    void escape_leavesWithoutAHeadcount()
    {
        openShelter();
        readCard();
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(u"999999-001"_s), 0);
    }

private:
    // As the keyboard does: to the window, which knows who has the focus.
    void press(Qt::Key key) const { QTest::keyClick(m_desk->window->windowHandle(), key); }

    void type(const QString &letters) const
    {
        for (const QChar letter : letters) {
            QTest::keyClick(m_desk->window->windowHandle(), letter.toLatin1());
        }
        press(Qt::Key_Return);
    }

    // Tab until the focus stands on the button of these words.
    void focus(const QString &words) const
    {
        constexpr int mostStops = 80;
        const auto isThere = [&] {
            const QWidget *widget = QApplication::focusWidget();
            return widget != nullptr && widget->isEnabled() &&
                   widget->accessibleName().startsWith(words);
        };
        for (int stops = 0; stops < mostStops && !isThere(); ++stops) {
            press(Qt::Key_Tab);
        }
        QVERIFY2(isThere(), qPrintable(words));
    }

    void choose(const QString &words) const
    {
        focus(words);
        press(Qt::Key_Return);
    }

    void openShelter() const
    {
        QTRY_VERIFY(m_desk->shows<screen::ShelterClosed>());
        choose(u"係の人：受付を始める"_s);
        QTRY_VERIFY(m_desk->shows<screen::SignIn>());
        type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        choose(u"受付を始める"_s);
        QTRY_VERIFY(m_desk->page<screen::StaffDesk>().shelterOpen);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
    }

    void readCard()
    {
        m_reader.insert(u"yamada"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        type(u"1234"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestByKeyboard)
#include "tst_ByKeyboard.moc"
