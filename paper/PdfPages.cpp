// SPDX-License-Identifier: Apache-2.0
#include "paper/PdfPages.h"

namespace paper {

PdfPages::PdfPages(QIODevice &to,
                   const QString &title,
                   const QPageSize &size,
                   QPageLayout::Orientation orientation)
    : m_writer(&to)
{
    m_writer.setTitle(title);
    m_writer.setResolution(600);
    m_writer.setPageSize(size);
    m_writer.setPageOrientation(orientation);
    m_writer.setPageMargins(QMarginsF());
    if (m_painter.begin(&m_writer)) {
        m_painter.scale(m_writer.resolution() / 25.4, m_writer.resolution() / 25.4);
    }
}

bool PdfPages::next()
{
    return m_painter.isActive() && (m_pages++ == 0 || m_writer.newPage());
}

bool PdfPages::end()
{
    return m_painter.isActive() && m_painter.end();
}

} // namespace paper
