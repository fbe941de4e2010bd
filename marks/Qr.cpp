// SPDX-License-Identifier: Apache-2.0
#include "marks/Qr.h"

#include <qrencode.h>

#include <cerrno>
#include <memory>

namespace marks {

namespace {

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

MarksError fromErrno(int error)
{
    return error == ERANGE ? MarksError::TooLong : MarksError::NoMemory;
}

} // namespace

core::Result<Modules, MarksError> qr(const QByteArray &text, Correction correction)
{
    if (text.isEmpty()) {
        return core::fail(MarksError::Empty);
    }
    // The library reads C strings, so a zero byte would cut the text silently.
    if (text.contains('\0')) {
        return core::fail(MarksError::NotText);
    }
    const auto level = correction == Correction::Quartile ? QR_ECLEVEL_Q : QR_ECLEVEL_M;
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(text.constData(), 0, level, QR_MODE_8, 1));
    if (!code) {
        return core::fail(fromErrno(errno));
    }
    Modules modules;
    modules.size = code->width;
    modules.dark.resize(code->width * code->width);
    for (int i = 0; i < modules.dark.size(); ++i) {
        modules.dark.setBit(i, (code->data[i] & 1) != 0);
    }
    return modules;
}

} // namespace marks
