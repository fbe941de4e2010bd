// SPDX-License-Identifier: Apache-2.0
#include "core/IdAnswers.h"
#include "tests/ui/DeskUnderTest.h"
#include "ui/ShownText.h"

using namespace Qt::StringLiterals;
using core::IdField;
using core::screen::IdReview;
using ui::samples::DeskUnderTest;

// What was read of an ID, on the smallest screen, where not all of it has room.
class TestIdReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsAskedNext_comesIntoView()
    {
        DeskUnderTest desk;
        IdReview page = doubtful();
        desk.window.show(page);
        QTest::qWait(10);
        QVERIFY(isInView(desk, u"髙橋　花子"_s));
        QVERIFY(!isInView(desk, u"はい、この住所"_s));

        page.chosen = {{IdField::Name, u"髙橋　花子"_s}};
        desk.window.show(page);
        const QString address = core::optionsOf(page.reading, IdField::Address).front();
        QTRY_VERIFY(isInView(desk, address));

        page.chosen.emplace(IdField::Address, address);
        desk.window.show(page);
        QTRY_VERIFY(isInView(desk, u"はい、この住所"_s));
    }

private:
    static IdReview doubtful()
    {
        for (const auto &sample : ui::samples::allScreens()) {
            if (sample.name == u"id-review-doubtful"_s) {
                return std::get<IdReview>(sample.screen);
            }
        }
        qFatal("no such sample");
    }

    static bool isInView(const DeskUnderTest &desk, const QString &name)
    {
        const ui::BigButton *button = desk.button(ui::shown(name).simplified());
        return button != nullptr && button->visibleRegion().boundingRect() == button->rect();
    }
};

QTEST_MAIN(TestIdReview)
#include "tst_IdReview.moc"
