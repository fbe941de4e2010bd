// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace paper {

// A document without margins, painted in mm. Whether all of it was taken, its device knows.
class PdfPages
{
public:
    PdfPages(QIODevice &to,
             const QString &title,
             const QPageSize &size,
             QPageLayout::Orientation orientation);

    [[nodiscard]] QPainter &painter() { return m_painter; }
    // Before what stands on it is painted, the first page too.
    [[nodiscard]] bool next();
    [[nodiscard]] bool end();

private:
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_pages = 0;
};

} // namespace paper
