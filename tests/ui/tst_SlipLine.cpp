// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/DeskUnderTest.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace core;

// The slips on all pages that show numbers.
class TestSlipLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void page_offersThem_andSaysHowTheyFare_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"done", "counted", "group", "paper"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }

    void page_offersThem_andSaysHowTheyFare()
    {
        QFETCH(QString, page);
        show(page, SlipState::Offered);
        m_desk.press(u"紙に印刷"_s);
        QVERIFY(m_desk.wished<input::PrintSlips>());
        show(page, SlipState::Printing);
        QVERIFY(says(u"印刷しています。"_s));
        QVERIFY(!m_desk.button(u"紙に印刷"_s)->isEnabled());
        show(page, SlipState::OutOfPaper);
        QVERIFY(says(u"用紙がありません。用紙を入れると出てきます。"
                     "それまでは番号を書き写してください。"_s));
        show(page, SlipState::Failed);
        QVERIFY(says(u"印刷できませんでした。番号を手首に書き写してください。"_s));
        show(page, SlipState::Printed);
        QVERIFY(says(u"印刷しました。紙を取ってください。"_s));
        m_desk.wishes.clear();
        m_desk.press(u"もう一度 印刷"_s);
        QVERIFY(m_desk.wished<input::PrintSlips>());
    }

    // One of the two, never both.
    void news_takeThePlaceOfTheAdviceToCopyTheNumber()
    {
        const QString advice = u"この番号を手首のバンドに書くか、写真にとってください。"_s;
        show(u"done"_s, SlipState::Offered);
        QVERIFY(says(advice));
        show(u"done"_s, SlipState::Printed);
        QVERIFY(!says(advice));
    }

    void withoutAPrinter_nothingIsOffered()
    {
        for (const QString &sample :
             {u"done-card"_s, u"counted"_s, u"group-numbers"_s, u"paper-numbers"_s}) {
            m_desk.show(sample);
            QVERIFY(m_desk.button(u"紙に印刷"_s) == nullptr);
        }
    }

private:
    void show(const QString &page, SlipState state)
    {
        m_desk.show(u"slips-%1-%2"_s.arg(page).arg(static_cast<int>(state)));
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_desk.window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == words;
        });
    }

    ui::samples::DeskUnderTest m_desk;
};

QTEST_MAIN(TestSlipLine)
#include "tst_SlipLine.moc"
