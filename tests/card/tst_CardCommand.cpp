// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int answerLimit = 30'000;

struct Answer
{
    int exitCode = -1;
    QByteArray output;

    [[nodiscard]] QJsonValue member(const QString &name) const
    {
        return QJsonDocument::fromJson(output).object().value(name);
    }
};

// The real program, with what is typed into it.
Answer uketsukectl(const QStringList &arguments, const QByteArray &typed = {})
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(PROGRAM_DIR "/uketsukectl"), arguments);
    program.write(typed);
    program.closeWriteChannel();
    program.waitForFinished(answerLimit);
    return {program.exitCode(), program.readAllStandardOutput()};
}

} // namespace

// uketsukectl card and readers, as an installer uses them.
class tst_CardCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        QVERIFY(m_reader.remove());
        QCOMPARE(m_reader.forbidden(), 0);
    }

    void withoutPin_onlyKindAndTriesAreTold();
    void withPin_thePersonIsTold();
    void wrongPin_isTriedOnce();
    void lastTry_isNotSpent();
    void otherCards_areNamed_data();
    void otherCards_areNamed();
    void emptyReader_isSaidAfterTheWait();
    void readers_areListed();
    void senselessArguments_areRefused();

private:
    PracticeReader m_reader;
};

void tst_CardCommand::withoutPin_onlyKindAndTriesAreTold()
{
    QVERIFY(m_reader.insert(u"yamada"_s));
    const Answer answer = uketsukectl({u"card"_s});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.output.count('\n'), 1);
    QCOMPARE(answer.member(u"kind"_s), QJsonValue(u"mynumber"_s));
    QCOMPARE(answer.member(u"tries_left"_s), QJsonValue(3));
    QCOMPARE(answer.member(u"apdus"_s), QJsonValue(2));
    for (const QString &name : {u"name"_s, u"address"_s, u"birth_date"_s, u"sex"_s, u"problem"_s}) {
        QVERIFY2(answer.member(name).isNull(), qPrintable(name));
    }
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_CardCommand::withPin_thePersonIsTold()
{
    QVERIFY(m_reader.insert(u"takasaki"_s));
    const Answer answer = uketsukectl({u"card"_s, u"--pin-stdin"_s}, "4649\n");
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.member(u"name"_s), QJsonValue(u"髙﨑　𠮷見本"_s));
    QCOMPARE(answer.member(u"address"_s),
             QJsonValue(u"架空県葛\U000E0100城見本市大字練習字見本１２３４番地の５"_s));
    QCOMPARE(answer.member(u"birth_date"_s), QJsonValue(u"1955-09-04"_s));
    QCOMPARE(answer.member(u"sex"_s), QJsonValue(1));
    QVERIFY(answer.member(u"problem"_s).isNull());
    QVERIFY(answer.member(u"apdus"_s).toInt() <= 8);
    QVERIFY(answer.member(u"ms"_s).toInt(-1) >= 0);
}

void tst_CardCommand::wrongPin_isTriedOnce()
{
    QVERIFY(m_reader.insert(u"kodomo"_s));
    const int before = m_reader.verifies();
    const Answer answer = uketsukectl({u"card"_s, u"--pin-stdin"_s}, "1111\n");
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.member(u"problem"_s), QJsonValue(u"pin_wrong"_s));
    QCOMPARE(answer.member(u"tries_left"_s), QJsonValue(2));
    QVERIFY(answer.member(u"name"_s).isNull());
    QCOMPARE(m_reader.verifies(), before + 1);
}

void tst_CardCommand::lastTry_isNotSpent()
{
    QVERIFY(m_reader.insert(u"lasttry"_s));
    const Answer answer = uketsukectl({u"card"_s, u"--pin-stdin"_s}, "5963\n");
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.member(u"problem"_s), QJsonValue(u"pin_last_try"_s));
    QCOMPARE(m_reader.triesLeft(u"lasttry"_s), 1);
}

void tst_CardCommand::otherCards_areNamed_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("problem");
    QTest::newRow("transit") << u"suica"_s << u"transit"_s << u"transit_card"_s;
    QTest::newRow("residence") << u"residence"_s << u"residence"_s << u"residence_card"_s;
    QTest::newRow("locked") << u"locked"_s << u"mynumber"_s << u"pin_locked"_s;
}

void tst_CardCommand::otherCards_areNamed()
{
    QFETCH(QString, card);
    QFETCH(QString, kind);
    QFETCH(QString, problem);
    QVERIFY(m_reader.insert(card));
    const Answer answer = uketsukectl({u"card"_s});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.member(u"kind"_s), QJsonValue(kind));
    QCOMPARE(answer.member(u"problem"_s), QJsonValue(problem));
}

void tst_CardCommand::emptyReader_isSaidAfterTheWait()
{
    const Answer answer = uketsukectl({u"card"_s, u"--wait"_s, u"1"_s});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.member(u"problem"_s), QJsonValue(u"no_card"_s));
    QVERIFY(answer.member(u"kind"_s).isNull());
}

void tst_CardCommand::readers_areListed()
{
    const Answer answer = uketsukectl({u"readers"_s});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.output, "Practice reader 00 00\nPractice reader 00 01\n");
}

void tst_CardCommand::senselessArguments_areRefused()
{
    QCOMPARE(uketsukectl({u"card"_s, u"1234"_s}).exitCode, 2);
    QCOMPARE(uketsukectl({u"card"_s, u"--wait"_s, u"soon"_s}).exitCode, 2);
    QCOMPARE(uketsukectl({u"dance"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(tst_CardCommand)
#include "tst_CardCommand.moc"
