// SPDX-License-Identifier: Apache-2.0
// Keys as they come from the window system, a page with a field and a button that Enter presses.
#include "readers/scanner/KeyboardWedge.h"
#include "readers/scanner/ScannedText.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestKeyboardWedge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_page.emplace();
        m_field = new QLineEdit(&*m_page);
        m_button = new QPushButton(&*m_page);
        m_button->move(0, 100);
        m_wedge.emplace(*qApp);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_page));
        m_field->setFocus();
    }

    void cleanup()
    {
        m_wedge.reset();
        m_page.reset();
    }

    void code_isTold_andThePageSeesNoneOfIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("ending");
        QTest::newRow("Enter") << u"UKE1:452025-012:8K2QF0ZB"_s << int(Qt::Key_Return);
        QTest::newRow("Tab") << u"UKE1:452025-012:8K2QF0ZB"_s << int(Qt::Key_Tab);
        QTest::newRow("nothing") << u"UKE1:452025-012:8K2QF0ZB"_s << 0;
        QTest::newRow("another layout") << u"UKE1+452025-012+8K2QF0ZB"_s << int(Qt::Key_Return);
        QTest::newRow("Caps Lock") << u"uke1:452025-012:8k2qf0zb"_s << int(Qt::Key_Return);
    }

    void code_isTold_andThePageSeesNoneOfIt()
    {
        QFETCH(QString, typed);
        QFETCH(int, ending);
        m_button->setFocus();
        QSignalSpy scanned(&*m_wedge, &scanner::KeyboardWedge::scanned);
        QSignalSpy pressed(m_button, &QPushButton::pressed);
        type(typed);
        if (ending != 0) {
            QTest::keyClick(m_page->windowHandle(), Qt::Key(ending));
        }
        QTRY_COMPARE(scanned.count(), 1);
        QCOMPARE(scanned.first().first().toString(), u"UKE1:452025-012:8K2QF0ZB"_s);
        QCOMPARE(m_field->text(), QString());
        QCOMPARE(pressed.count(), 0);
        QVERIFY(m_button->hasFocus());
    }

    void whatAHandTypes_reachesThePage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing like it") << u"hello 12"_s;
        QTest::newRow("the beginning") << u"uk"_s;
        QTest::newRow("almost") << u"UKE2:x"_s;
        QTest::newRow("begun twice") << u"UUKUKE"_s;
    }

    void whatAHandTypes_reachesThePage()
    {
        QFETCH(QString, typed);
        QSignalSpy scanned(&*m_wedge, &scanner::KeyboardWedge::scanned);
        type(typed);
        QTRY_COMPARE(m_field->text(), typed);
        QCOMPARE(scanned.count(), 0);
    }

    void firstWordTypedSlowly_isNoCode()
    {
        m_wedge.reset();
        m_wedge.emplace(*qApp, scanner::KeyboardWedge::Times{5ms, 5ms});
        for (const QChar letter : u"UKE1:"_s) {
            type(letter);
            QTest::qWait(30);
        }
        QTRY_COMPARE(m_field->text(), u"UKE1:"_s);
    }

    void enterOfAHand_stillPressesTheButton()
    {
        m_button->setFocus();
        m_button->setAutoDefault(true);
        QSignalSpy clicked(m_button, &QPushButton::clicked);
        QTest::keyClick(m_page->windowHandle(), Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
    }

    void manyInARow_areAllTold()
    {
        QSignalSpy scanned(&*m_wedge, &scanner::KeyboardWedge::scanned);
        for (int i = 0; i < 200; ++i) {
            type(u"UKE1:452025-012:"_s + QString::number(10'000'000 + i));
            QTest::keyClick(m_page->windowHandle(), Qt::Key_Return);
        }
        QCOMPARE(scanned.count(), 200);
        for (int i = 0; i < 200; ++i) {
            QVERIFY(scanned.at(i).first().toString().endsWith(QString::number(10'000'000 + i)));
        }
        QCOMPARE(m_field->text(), QString());
    }

    void endless_isCut()
    {
        QSignalSpy scanned(&*m_wedge, &scanner::KeyboardWedge::scanned);
        type(u"UKE1:"_s + QString(2 * scanner::longestCode, u'9'));
        QTRY_COMPARE(scanned.count(), 1);
        QCOMPARE(scanned.first().first().toString().size(), scanner::longestCode);
        QCOMPARE(m_field->text(), QString());
    }

private:
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(m_page->windowHandle(), letter.toLatin1());
        }
    }

    std::optional<QWidget> m_page;
    QLineEdit *m_field = nullptr;
    QPushButton *m_button = nullptr;
    std::optional<scanner::KeyboardWedge> m_wedge;
};

QTEST_MAIN(TestKeyboardWedge)
#include "tst_KeyboardWedge.moc"
