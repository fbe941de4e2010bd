// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/DeskUnderTest.h"
#include "tests/ui/SampleOutreach.h"

using namespace ui;
using core::SlipState;

class TestOutreachPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<TextSize>("letters");
        for (const Language language : allLanguages) {
            QTest::addRow("%s", qPrintable(codeOf(language))) << language << TextSize::Normal;
            QTest::addRow("%s large", qPrintable(codeOf(language))) << language << TextSize::Large;
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(Language, language);
        QFETCH(TextSize, letters);
        samples::DeskUnderTest desk;
        samples::SampleOutreach pages(desk.window);
        desk.window.setLanguage(language);
        desk.window.setTextSize(letters);
        for (const std::size_t members : {0, 1, 8, 20}) {
            pages.showFamily(members);
            checkButtons(desk.window);
        }
        for (const SlipState paper : {SlipState::NotOffered,
                                      SlipState::Offered,
                                      SlipState::Printing,
                                      SlipState::Printed,
                                      SlipState::OutOfPaper,
                                      SlipState::Failed}) {
            pages.showCodes(1, paper);
            checkButtons(desk.window);
            pages.showCodes(3, paper);
            checkButtons(desk.window);
        }
    }

    void turnedAway_theFamilyIsOnNoPage()
    {
        samples::DeskUnderTest desk;
        samples::SampleOutreach pages(desk.window);
        pages.showFamily(2);
        desk.window.show(core::screen::Identifying{});
        for (const QWidget *one : pages.family.findChildren<QWidget *>()) {
            QVERIFY(!one->accessibleName().contains(QStringLiteral("花子")));
        }
    }

private:
    static void checkButtons(DeskWindow &window)
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
        for (const BigButton *one : window.findChildren<BigButton *>()) {
            QVERIFY2(!one->isVisible() || one->fitsItsWords(), qPrintable(one->words()));
        }
    }
};

QTEST_MAIN(TestOutreachPages)
#include "tst_OutreachPages.moc"
