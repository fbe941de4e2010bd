// SPDX-License-Identifier: Apache-2.0
#include "ocr/OwnPicture.h"

#include <QTest>

#include <array>
#include <optional>
#include <utility>

using ocr::OwnPicture;

class OwnPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_memory.fill(7); }

    void pixels_areOverwrittenWhereItEnds()
    {
        std::optional<OwnPicture> picture(overMemory());
        QVERIFY(!isOverwritten());
        picture.reset();
        QVERIFY(isOverwritten());
    }

    void movedPixels_liveAsLongAsTheLastWhoHasThem()
    {
        std::optional<OwnPicture> first(overMemory());
        {
            OwnPicture second(std::move(*first));
            first.reset();
            QVERIFY(!isOverwritten());
        }
        QVERIFY(isOverwritten());
    }

private:
    OwnPicture overMemory() { return OwnPicture(cv::Mat(2, 2, CV_8UC3, m_memory.data())); }

    [[nodiscard]] bool isOverwritten() const { return m_memory == decltype(m_memory){}; }

    std::array<uchar, 12> m_memory{};
};

QTEST_GUILESS_MAIN(OwnPictureTest)
#include "tst_OwnPicture.moc"
