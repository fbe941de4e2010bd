// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/AdmittedRehearsal.h"
#include "tests/hq/HqProcess.h"
#include "vault/KeyFolder.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::Output;

namespace {

// Of practice.json, which headquarters is started with.
const QString firstShelter = u"999999-001"_s;
const QString secondShelter = u"999999-002"_s;

QByteArrayList linesOf(const QByteArray &output)
{
    QByteArrayList lines = output.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QByteArrayList acknowledged(const QByteArray &output)
{
    QByteArrayList uuids;
    for (const QByteArray &line : linesOf(output)) {
        if (line.startsWith("ACK ")) {
            uuids.append(line.mid(4));
        }
    }
    return uuids;
}

} // namespace

// rehearse and roster, against headquarters' real process.
class tst_RehearseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_headquarters.start()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void twentyPeople_areTwentyOnTheBoard();
    void admittedDesk_sendsWhatIsNew();
    void foreignHeadquarters_getsNothing();
    void shelterThatHeadquartersDoesNotList_isRefused();
    void plainKeysFile_isEnoughWithoutSending();
    void anotherMunicipality_isRefused();
    void realRegister_isLeftAlone();
    void realMunicipality_makesNothing();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    QString publicFile() const { return m_headquarters.data() + u"/public/municipality.json"_s; }
    QStringList rehearse(int people) const
    {
        return {u"rehearse"_s, u"--people"_s, QString::number(people), u"--data"_s, data()};
    }
    QStringList rehearseAndSend(int people) const
    {
        return rehearse(people) +
               QStringList{u"--municipality"_s, publicFile(), u"--hq"_s, m_headquarters.url()};
    }
    Output rehearseAdmitted(const QStringList &arguments) const
    {
        return ctltest::rehearseAdmitted(arguments, m_headquarters.data());
    }
    Output roster(const QStringList &more, const QByteArray &typed = {}) const
    {
        return ctltest::run(QStringList{u"roster"_s, u"--data"_s, data()} + more, typed);
    }

    hqtest::HqProcess m_headquarters;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_RehearseCommand::twentyPeople_areTwentyOnTheBoard()
{
    const Output rehearsed = rehearseAdmitted(rehearseAndSend(20));
    QVERIFY2(rehearsed.exitCode == 0, rehearsed.error.constData());
    QCOMPARE(linesOf(rehearsed.out).last(),
             QByteArray("SENT 22 records, headquarters has everything"));
    QTRY_COMPARE(m_headquarters.people(firstShelter), 20);

    const QByteArrayList promised = acknowledged(rehearsed.out);
    QCOMPARE(promised.size(), 20);
    const QByteArrayList stored = linesOf(roster({u"--uuids"_s}).out);
    for (const QByteArray &uuid : promised) {
        QVERIFY2(!QUuid::fromString(QString::fromLatin1(uuid)).isNull(), uuid.constData());
        QCOMPARE(stored.count(uuid), 1);
    }
    QCOMPARE(stored.size(), 22); // and the opening of the stream and of the shelter

    const QByteArray sample = u"見本"_s.toUtf8();
    QVERIFY(!roster({}).out.contains(sample));
    QVERIFY(!rehearsed.out.contains(sample) && !rehearsed.error.contains(sample));
    QCOMPARE(roster({u"--passphrase-stdin"_s}, "practice\n").out.count(sample), 20);
    const Output wrong = roster({u"--passphrase-stdin"_s}, "practise\n");
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY(wrong.out.isEmpty());
}

void tst_RehearseCommand::admittedDesk_sendsWhatIsNew()
{
    const QStringList there{u"--shelter"_s, secondShelter};
    QCOMPARE(rehearseAdmitted(rehearseAndSend(3) + there).exitCode, 0);
    const Output again = ctltest::run(rehearseAndSend(2) + there);
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.error.isEmpty());
    QVERIFY2(again.out.endsWith("\nSENT 2 records, headquarters has everything\n"),
             again.out.constData());
    QTRY_COMPARE(m_headquarters.people(secondShelter), 5);
    const Output nothing = ctltest::run(rehearseAndSend(0) + there);
    QCOMPARE(nothing.out, QByteArray("SENT 0 records, headquarters has everything\n"));
}

void tst_RehearseCommand::foreignHeadquarters_getsNothing()
{
    hqtest::HqProcess other;
    QVERIFY(other.start());
    QProcess process;
    process.setProcessEnvironment(ctltest::withoutLeakCheck());
    process.setReadChannel(QProcess::StandardError);
    process.start(ctltest::program(),
                  rehearse(1) +
                      QStringList{u"--municipality"_s, publicFile(), u"--hq"_s, other.url()});
    const bool hasSpoken = process.waitForReadyRead(30'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(hasSpoken);
    QVERIFY(process.readAllStandardError().contains("is not the headquarters"));
    QVERIFY(!process.readAllStandardOutput().contains("SENT"));
    QVERIFY(other.shelter(firstShelter).value(u"as_of"_s).isNull());
}

void tst_RehearseCommand::shelterThatHeadquartersDoesNotList_isRefused()
{
    const Output output =
        ctltest::run(rehearseAndSend(1) + QStringList{u"--shelter"_s, u"elsewhere-001"_s});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.error.contains("--shelter"), output.error.constData());
}

void tst_RehearseCommand::plainKeysFile_isEnoughWithoutSending()
{
    const QString plain = m_folder->filePath(u"keys.json"_s);
    QFile file(plain);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(m_headquarters.municipality().value(u"keys"_s).toObject()).toJson());
    file.close();
    const QStringList trust{u"--municipality"_s, plain};
    QCOMPARE(ctltest::run(rehearse(1) + trust).exitCode, 0);
    const Output sending =
        ctltest::run(rehearse(1) + trust + QStringList{u"--hq"_s, m_headquarters.url()});
    QCOMPARE(sending.exitCode, 1);
    QVERIFY(sending.out.isEmpty());
    QVERIFY2(sending.error.contains("publishes"), sending.error.constData());
}

void tst_RehearseCommand::anotherMunicipality_isRefused()
{
    QCOMPARE(ctltest::run(rehearse(1)).exitCode, 0); // with one that is made up
    const Output output = ctltest::run(rehearseAndSend(1));
    QCOMPARE(output.exitCode, 1);
    QVERIFY(output.out.isEmpty());
    QVERIFY2(output.error.contains("another municipality"), output.error.constData());
}

void tst_RehearseCommand::realRegister_isLeftAlone()
{
    const auto municipality = vault::makeMunicipality(core::Mode::Real,
                                                      {m_folder->filePath(u"real.json"_s),
                                                       m_folder->filePath(u"recovery"_s),
                                                       m_folder->filePath(u"inquiry"_s),
                                                       m_folder->filePath(u"signing"_s)});
    QVERIFY(municipality);
    QVERIFY(QDir().mkdir(data()));
    core::SecretBytes passphrase;
    passphrase.append('x');
    QVERIFY(vault::KeyFolder::createFirst(
        data() + u"/keys"_s, passphrase, vault::Argon2Cost::practice(), *municipality));
    const Output output = ctltest::run(rehearse(1));
    QCOMPARE(output.exitCode, 1);
    QVERIFY(output.out.isEmpty());
    QVERIFY2(output.error.contains("real register"), output.error.constData());
    QVERIFY(!QFile::exists(data() + u"/register.db"_s));
}

void tst_RehearseCommand::realMunicipality_makesNothing()
{
    const QString real = m_folder->filePath(u"real.json"_s);
    QVERIFY(vault::makeMunicipality(core::Mode::Real,
                                    {real,
                                     m_folder->filePath(u"recovery"_s),
                                     m_folder->filePath(u"inquiry"_s),
                                     m_folder->filePath(u"signing"_s)}));
    QCOMPARE(ctltest::run(rehearse(1) + QStringList{u"--municipality"_s, real}).exitCode, 1);
    QVERIFY(!QFile::exists(data()));
}

QTEST_GUILESS_MAIN(tst_RehearseCommand)
#include "tst_RehearseCommand.moc"
