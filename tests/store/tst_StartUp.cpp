// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QElapsedTimer>
#include <QTest>

// How long a desk needs before it can say who is in. Printed, not asserted: another machine,
// another figure. UKETSUKE_PEOPLE=30000 for the figure of the design (5 s, 500 MB).
class tst_StartUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fullRegister_knowsEverybodyAgain();
};

void tst_StartUp::fullRegister_knowsEverybodyAgain()
{
    bool isNumber = false;
    const int wished = qEnvironmentVariableIntValue("UKETSUKE_PEOPLE", &isNumber);
    const int people = isNumber ? wished : 1000;
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY(desk.admitMany(**opened, people));
    QCOMPARE((*opened)->presence().present().total(), people);
    opened->reset();

    QElapsedTimer timer;
    timer.start();
    opened = desk.open();
    const qint64 ready = timer.elapsed();
    QVERIFY(opened);
    QCOMPARE((*opened)->presence().present().total(), people);
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    timer.restart();
    QVERIFY((*opened)->unlock(*key));
    const qint64 named = timer.elapsed();
    const auto entries = (*opened)->entries();
    QCOMPARE(entries.size(), static_cast<std::size_t>(people));
    QCOMPARE(entries.back().person->name->value, u"見本　%1"_s.arg(people - 1));
    qInfo("%d people: ready after %lld ms, names after another %lld ms", people, ready, named);
}

QTEST_GUILESS_MAIN(tst_StartUp)
#include "tst_StartUp.moc"
