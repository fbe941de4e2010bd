// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/CtlProcess.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Invented.
const QByteArray family = R"({"issued":"2026-11-30","postcode":8850000,"municipality":45202,
    "address":"見本町１丁目","household":"0123456789abcdef","in_car":true,
    "members":[{"name":"見本　花子","kana":"ミホン　ハナコ","birth":"1950-02-03","sex":2,"needs":[6,8],
                "relation":0},
               {"name":"見本　太郎","birth":"1980-05-06","sex":1,"relation":2,"phone":"09000000000"}]})";

} // namespace

class QrCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeCode_isReadAsTheSameFamily()
    {
        const QString code = m_folder.filePath(u"family.png"_s);
        const auto made = ctltest::run({u"qr"_s, u"--make"_s, written(family), u"-o"_s, code});
        QCOMPARE(made.exitCode, 0);
        const auto read = ctltest::run({u"qr"_s, code});
        QCOMPARE(read.exitCode, 0);
        const QJsonObject line = QJsonDocument::fromJson(read.out).object();
        QCOMPARE(line.value(u"kind"_s).toString(), u"household"_s);
        QCOMPARE(line.value(u"engine"_s).toString(), u"zxing"_s);
        QVERIFY(line.value(u"text"_s).toString().startsWith(u"HNN1:"));
        QVERIFY(!line.value(u"signed"_s).toBool());
        QJsonObject expected = QJsonDocument::fromJson(family).object();
        QJsonObject household = line.value(u"household"_s).toObject();
        household.remove(u"part"_s); // the first, as nothing else was said
        QCOMPARE(household, expected);
    }

    void eachFile_hasALine_andWhatIsNone_isSaid()
    {
        const QString code = m_folder.filePath(u"family.png"_s);
        const QString none = written("no picture");
        QCOMPARE(ctltest::run({u"qr"_s, u"--make"_s, written(family), u"-o"_s, code}).exitCode, 0);
        const auto read = ctltest::run({u"qr"_s, none, code});
        QCOMPARE(read.exitCode, 1);
        const QList<QByteArray> lines = read.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object().value(u"problem"_s).toString(),
                 u"no-picture"_s);
        QVERIFY(QJsonDocument::fromJson(lines[1]).object().contains(u"household"_s));
    }

    // As phones keep pictures.
    void webpPicture_isRead()
    {
        const QString code = m_folder.filePath(u"family.png"_s);
        QCOMPARE(ctltest::run({u"qr"_s, u"--make"_s, written(family), u"-o"_s, code}).exitCode, 0);
        const QString webp = m_folder.filePath(u"family.webp"_s);
        QVERIFY(QImage(code).save(webp, "WEBP"));
        const auto read = ctltest::run({u"qr"_s, webp});
        QCOMPARE(read.exitCode, 0);
        QVERIFY(QJsonDocument::fromJson(read.out).object().contains(u"household"_s));
    }

    void nobody_makesNoCode()
    {
        const QString code = m_folder.filePath(u"nobody.png"_s);
        const auto made =
            ctltest::run({u"qr"_s, u"--make"_s, written(R"({"members":[]})"), u"-o"_s, code});
        QCOMPARE(made.exitCode, 1);
        QVERIFY(!made.error.isEmpty());
        QVERIFY(!QFile::exists(code));
        QCOMPARE(ctltest::run({u"qr"_s}).exitCode, 2);
        QCOMPARE(ctltest::run({u"qr"_s, u"--make"_s, u"x"_s}).exitCode, 2);
    }

private:
    [[nodiscard]] QString written(const QByteArray &content) const
    {
        const QString path = m_folder.filePath(u"written"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("the test's folder cannot be written");
        }
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(QrCommandTest)
#include "tst_QrCommand.moc"
