// SPDX-License-Identifier: Apache-2.0
#include "ocr/NameKana.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ocr::NameKana;

class TestNameKana : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commonNames_areRead_data();
    void commonNames_areRead();
    void namesWithSeveralReadings_haveAtMostSix();
    void partsThatAreUnknown_giveNothing();
    void surnamesAndGivenNames_areKnown();
    void anotherFile_isRefused();
    void itIsSoonLoaded();

private:
    std::optional<NameKana> m_kana;
};

void TestNameKana::initTestCase()
{
    const auto loaded = NameKana::load(QStringLiteral(NAME_TABLE));
    QVERIFY(loaded.has_value());
    m_kana = *loaded;
}

void TestNameKana::commonNames_areRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kana");
    QTest::newRow("plain") << u"田中 太郎"_s << u"タナカ　タロウ"_s;
    QTest::newRow("ideographic space") << u"佐藤　花子"_s << u"サトウ　ハナコ"_s;
    QTest::newRow("高 as 髙") << u"髙橋 幸子"_s << u"タカハシ　サチコ"_s;
    QTest::newRow("崎 as 﨑") << u"山﨑 健一"_s << u"ヤマザキ　ケンイチ"_s;
    QTest::newRow("辺 as 邉") << u"渡邉 誠"_s << u"ワタナベ　マコト"_s;
    QTest::newRow("浜 as 濵") << u"濵田 清"_s << u"ハマダ　キヨシ"_s;
    QTest::newRow("given name in kana") << u"鈴木 さくら"_s << u"スズキ　サクラ"_s;
}

void TestNameKana::commonNames_areRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, kana);
    QVERIFY2(m_kana->kanaOf(name).contains(kana), qPrintable(m_kana->kanaOf(name).join(u',')));
}

void TestNameKana::namesWithSeveralReadings_haveAtMostSix()
{
    for (const QString &name : {u"河野 幸"_s, u"東 愛"_s, u"新谷 翼"_s}) {
        const QStringList kana = m_kana->kanaOf(name);
        QVERIFY2(kana.size() >= 1 && kana.size() <= 6, qPrintable(name));
        QCOMPARE(QSet<QString>(kana.begin(), kana.end()).size(), kana.size());
    }
}

void TestNameKana::partsThatAreUnknown_giveNothing()
{
    for (const QString &name :
         {u""_s, u"田中"_s, u"田中 架空名"_s, u"架空姓 太郎"_s, u"田中 太郎 一"_s, u"\n \t"_s})
        QVERIFY2(m_kana->kanaOf(name).isEmpty(), qPrintable(name));
}

void TestNameKana::surnamesAndGivenNames_areKnown()
{
    QVERIFY(m_kana->isSurname(u"髙橋"_s));
    QVERIFY(!m_kana->isSurname(u"架空姓"_s));
    QVERIFY(m_kana->isGivenName(u"花子"_s));
    QVERIFY(!m_kana->isGivenName(u"髙橋"_s));
    const ocr::KnownNames &known = *m_kana;
    const float common = known.weight(ocr::NamePart::Family, u"佐藤"_s);
    const float seldom = known.weight(ocr::NamePart::Family, u"都甲"_s);
    QVERIFY(common > seldom && seldom > 0);
    QCOMPARE(known.weight(ocr::NamePart::Family, u"架空姓"_s), 0.0F);
    QCOMPARE(known.weight(ocr::NamePart::Given, u"テスト"_s), 0.0F);
}

void TestNameKana::anotherFile_isRefused()
{
    const QTemporaryDir folder;
    for (const QByteArray &bytes : {""_ba,
                                    "uketsuke names 1\n"_ba,
                                    "uketsuke names 2\nSa\t1\tb\n"_ba,
                                    "uketsuke names 1\nSa\t1\tb"_ba}) {
        QFile file(folder.filePath(u"names.tsv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto loaded = NameKana::load(file.fileName());
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error(), ocr::OcrError::NoNames);
    }
    QVERIFY(!NameKana::load(u"/nowhere/names.tsv"_s).has_value());
}

void TestNameKana::itIsSoonLoaded()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(NameKana::load(QStringLiteral(NAME_TABLE)).has_value());
    QVERIFY(timer.elapsed() < 100);
}

QTEST_GUILESS_MAIN(TestNameKana)
#include "tst_NameKana.moc"
