// SPDX-License-Identifier: Apache-2.0
#include "ocr/Gazetteer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ocr::Gazetteer;

class TestGazetteer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesOfTheList_areThere_data();
    void placesOfTheList_areThere();
    void remarksOfThePostalList_areNotPlaces_data();
    void remarksOfThePostalList_areNotPlaces();
    void municipalities_areMarked();
    void itIsSmallAndSoonLoaded();
    void aDamagedFile_isRefused_data();
    void aDamagedFile_isRefused();
    void aMissingFile_isRefused();

private:
    std::optional<Gazetteer::Node> follow(const QString &place) const;

    std::optional<Gazetteer> m_gazetteer;
};

void TestGazetteer::initTestCase()
{
    const auto loaded = Gazetteer::load(QStringLiteral(ADDRESS_TABLE));
    QVERIFY(loaded.has_value());
    m_gazetteer = *loaded;
}

std::optional<Gazetteer::Node> TestGazetteer::follow(const QString &place) const
{
    auto node = std::optional(m_gazetteer->root());
    for (const char32_t letter : place.toStdU32String())
        if (node)
            node = m_gazetteer->child(*node, letter);
    return node;
}

void TestGazetteer::placesOfTheList_areThere_data()
{
    QTest::addColumn<QString>("place");
    for (const QString &place : {u"東京都台東区松が谷"_s,
                                 u"台東区松が谷"_s,
                                 u"札幌市北区北12条西"_s,
                                 u"北海道札幌市北区北十条西"_s,
                                 u"京都市北区紫竹高縄町"_s,
                                 u"鹿児島県大島郡与論町"_s,
                                 u"静岡県浜松市中央区"_s})
        QTest::addRow("%s", qPrintable(place)) << place;
}

void TestGazetteer::placesOfTheList_areThere()
{
    QFETCH(const QString, place);
    const auto node = follow(place);
    QVERIFY(node.has_value());
    QVERIFY(m_gazetteer->placeEnds(*node));
    QVERIFY(!m_gazetteer->letters(m_gazetteer->root()).empty());
}

void TestGazetteer::remarksOfThePostalList_areNotPlaces_data()
{
    QTest::addColumn<QString>("remark");
    QTest::newRow("storey") << u"愛知県名古屋市中村区名駅JRゲートタワー1階"_s;
    QTest::newRow("which numbers") << u"山口県岩国市玖珂町番地のみ"_s;
    QTest::newRow("what comes behind") << u"香川県仲多度郡琴平町琴平町の"_s;
    QTest::newRow("bracket") << u"愛知県名古屋市中村区名駅ミッドランドスクエア高層棟)"_s;
    QTest::newRow("full width") << u"岩手県九戸郡洋野町種市第１地割"_s;
}

void TestGazetteer::remarksOfThePostalList_areNotPlaces()
{
    QFETCH(const QString, remark);
    QVERIFY(!follow(remark).has_value());
}

void TestGazetteer::municipalities_areMarked()
{
    QVERIFY(m_gazetteer->municipalityEnds(follow(u"宮崎県宮崎市"_s).value()));
    QVERIFY(m_gazetteer->municipalityEnds(follow(u"横浜市西区"_s).value()));
    QVERIFY(!m_gazetteer->municipalityEnds(follow(u"宮崎県"_s).value()));
    QVERIFY(!m_gazetteer->municipalityEnds(follow(u"東京都台東区松が谷"_s).value()));
}

void TestGazetteer::itIsSmallAndSoonLoaded()
{
    QVERIFY(QFile(QStringLiteral(ADDRESS_TABLE)).size() < 4 * 1024 * 1024);
    qint64 best = 1000;
    for (int attempt = 0; attempt < 5; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Gazetteer::load(QStringLiteral(ADDRESS_TABLE)).has_value());
        best = std::min(best, timer.elapsed());
    }
    QVERIFY2(best < 100, qPrintable(QString::number(best)));
}

void TestGazetteer::aDamagedFile_isRefused_data()
{
    QTest::addColumn<qsizetype>("at");
    QTest::newRow("magic") << qsizetype(0);
    QTest::newRow("version") << qsizetype(4);
    QTest::newRow("letters") << qsizetype(8);
    QTest::newRow("nodes") << qsizetype(12);
    QTest::newRow("edges") << qsizetype(16);
    QTest::newRow("digest") << qsizetype(20);
    QTest::newRow("body") << qsizetype(70'000);
    QTest::newRow("shortened") << qsizetype(-1);
}

void TestGazetteer::aDamagedFile_isRefused()
{
    QFETCH(const qsizetype, at);
    QFile whole(QStringLiteral(ADDRESS_TABLE));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    if (at < 0)
        bytes.chop(4);
    else
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
    const QTemporaryDir folder;
    QFile damaged(folder.filePath(u"damaged.bin"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
    damaged.close();
    const auto loaded = Gazetteer::load(damaged.fileName());
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error(), ocr::OcrError::NoGazetteer);
}

void TestGazetteer::aMissingFile_isRefused()
{
    const auto loaded = Gazetteer::load(u"/nowhere/addresses.bin"_s);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error(), ocr::OcrError::NoGazetteer);
}

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_Gazetteer.moc"
