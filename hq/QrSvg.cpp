// SPDX-License-Identifier: Apache-2.0
#include "hq/QrSvg.h"

#include "marks/Qr.h"

using namespace Qt::StringLiterals;

namespace hq {

QString qrSvg(const QByteArray &text, const QString &label)
{
    const auto modules = marks::qr(text);
    if (!modules) {
        return {};
    }
    QString path;
    for (int y = 0; y < modules->size; ++y) {
        for (int x = 0; x < modules->size; ++x) {
            if (modules->isDark(x, y)) {
                path += u"M%1 %2h1v1h-1z"_s.arg(x).arg(y);
            }
        }
    }
    const int quiet = marks::Modules::quietZone;
    const int side = modules->size + 2 * quiet;
    return u"<svg class=\"qr\" role=\"img\" aria-label=\"%1\" viewBox=\"%2 %2 %3 %3\" "
           "shape-rendering=\"crispEdges\"><rect x=\"%2\" y=\"%2\" width=\"%3\" height=\"%3\" "
           "fill=\"#fff\"/><path d=\"%4\" fill=\"#000\"/></svg>"_s.arg(label.toHtmlEscaped())
               .arg(-quiet)
               .arg(side)
               .arg(path);
}

} // namespace hq
